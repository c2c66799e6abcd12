package katas.kit.facts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** A fresh H2 database with Hibernate over it, which notes what Hibernate sends and how many rows it reads. */
final class Lab implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    static {
        // The failures are what the tests are about; nobody wants to read them in the log as well.
        HIBERNATE.setLevel(Level.OFF);
    }

    final SessionFactory sessions;
    private final JdbcDataSource database = new JdbcDataSource();
    private final Connection keepsDatabaseOpen;
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final AtomicInteger rows = new AtomicInteger();

    /** A database of which Hibernate makes the tables. */
    static Lab withTablesFor(Class<?>... entities) {
        return new Lab(Map.of("hibernate.hbm2ddl.auto", "create", "hibernate.hbm2ddl.halt_on_error", "true"), entities);
    }

    Lab(Map<String, Object> settings, Class<?>... entities) {
        database.setURL("jdbc:h2:mem:facts" + DATABASES.incrementAndGet() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=3000");
        keepsDatabaseOpen = connect();
        Configuration configuration = new Configuration();
        configuration.getProperties().put("hibernate.connection.datasource", watched(database));
        configuration.getProperties().putAll(settings);
        for (Class<?> entity : entities) {
            configuration.addAnnotatedClass(entity);
        }
        sessions = entities.length == 0 ? null : configuration.buildSessionFactory();
        forget();
    }

    /** Another factory over the same database, started as Jakarta Persistence does it and not in Hibernate's own way. */
    SessionFactory startedByJakartaPersistence(Class<?>... entities) {
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("facts").managedClasses(entities);
        configuration.property("jakarta.persistence.nonJtaDataSource", watched(database));
        return configuration.createEntityManagerFactory();
    }

    /** A connection of the test's own, which nobody watches, in auto-commit mode. */
    Connection connect() {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the statements on a connection of their own, each in its own transaction: "somebody else changes a row". */
    Lab execute(String... commands) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** The only value of a query on a connection of its own: what is committed. */
    Object valueOf(String query) {
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getObject(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String table) {
        return (Long) valueOf("select count(*) from " + table);
    }

    /** Begins to note from here. */
    void forget() {
        statements.clear();
        rows.set(0);
    }

    List<String> statements() {
        return List.copyOf(statements);
    }

    long selects() {
        return countOf("select");
    }

    long updates() {
        return countOf("update");
    }

    /** How many rows were read from result sets. */
    int rows() {
        return rows.get();
    }

    private long countOf(String verb) {
        return statements.stream().filter(sql -> sql.toLowerCase(Locale.ROOT).startsWith(verb)).count();
    }

    private DataSource watched(DataSource original) {
        return ProxyDataSourceBuilder.create(original)
                .afterQuery((execution, queries) -> queries.forEach(query -> statements.add(query.getQuery())))
                .proxyResultSet()
                .afterMethod(this::countRow)
                .build();
    }

    private void countRow(MethodExecutionContext call) {
        if (call.getTarget() instanceof ResultSet && call.getMethod().getName().equals("next")
                && Boolean.TRUE.equals(call.getResult())) {
            rows.incrementAndGet();
        }
    }

    @Override
    public void close() throws SQLException {
        if (sessions != null) {
            sessions.close();
        }
        try (keepsDatabaseOpen; Statement statement = keepsDatabaseOpen.createStatement()) {
            statement.execute("shutdown");
        }
    }
}
