package katas.kit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import katas.kit.boot.BootContext;
import katas.kit.boot.Gateway;
import katas.kit.boot.IdSource;
import katas.kit.boot.Mailer;
import katas.kit.boot.Sleeper;
import katas.kit.jdbc.NodeJdbc;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/** What one start of a node is given; remembers what must be closed when the node stops. */
final class NodeContext implements BootContext {

    private final NodeJdbc jdbc;
    private final ClassLoader loader;
    private final World world;
    private final List<SessionFactory> opened = new ArrayList<>();

    NodeContext(NodeJdbc jdbc, ClassLoader loader, World world) {
        this.jdbc = jdbc;
        this.loader = loader;
        this.world = world;
    }

    @Override
    public DataSource dataSource() {
        return jdbc.dataSource();
    }

    @Override
    public SessionFactory sessionFactory(Map<String, ?> settings, Class<?>... entities) {
        // A node's classes must be found before the same classes on the class path, or entities would not be the node's own.
        Configuration configuration = new Configuration(new BootstrapServiceRegistryBuilder().applyClassLoaderService(new NodeClasses(loader)).build());
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource());
        configuration.getProperties().put(AvailableSettings.HBM2DDL_AUTO, "none");
        configuration.getProperties().put(AvailableSettings.STATEMENT_BATCH_SIZE, 20);
        configuration.getProperties().putAll(settings);
        for (Class<?> entity : entities) {
            configuration.addAnnotatedClass(entity);
        }
        SessionFactory factory = configuration.buildSessionFactory();
        synchronized (opened) {
            opened.add(factory);
        }
        return factory;
    }

    @Override
    public Clock clock() {
        return world.clock();
    }

    @Override
    public IdSource ids() {
        return world.ids();
    }

    @Override
    public Sleeper sleeper() {
        return Alive.asSeenBy(jdbc, Sleeper.class, world.sleeper());
    }

    @Override
    public Gateway gateway() {
        return Alive.asSeenBy(jdbc, Gateway.class, world.gateway());
    }

    @Override
    public Mailer mailer() {
        return Alive.asSeenBy(jdbc, Mailer.class, world.mailer());
    }

    void close() {
        synchronized (opened) {
            opened.forEach(SessionFactory::close);
            opened.clear();
        }
    }
}
