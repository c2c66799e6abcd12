package katas.kit.boot;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;

/**
 * What an application is given when it starts: its database, its time, its ids and the services around it.
 *
 * <p>A composition root takes one of these and returns the application's port. Everything in here belongs to one node:
 * two nodes of the same application get two contexts over the same database and share nothing else.
 *
 * <p>Implementations are thread-safe.
 */
public interface BootContext {

    /** A bounded pool of connections to the node's database. A connection must be closed to go back. */
    DataSource dataSource();

    /**
     * Hibernate over {@link #dataSource()}, without schema generation ({@code hbm2ddl} is {@code none}), without a default
     * batch fetch size, and with a JDBC batch size of 20. It is closed for you when the node stops.
     *
     * @param entities the annotated classes
     */
    default SessionFactory sessionFactory(Class<?>... entities) {
        return sessionFactory(Map.of(), entities);
    }

    /**
     * Like {@link #sessionFactory(Class[])}, with settings of your own, which win over the defaults.
     *
     * @param settings Hibernate's settings, for example {@code hibernate.default_batch_fetch_size}
     * @param entities the annotated classes
     */
    SessionFactory sessionFactory(Map<String, ?> settings, Class<?>... entities);

    /** The time. Ask it instead of the system, which no test can set. */
    Clock clock();

    /** New identifiers. */
    IdSource ids();

    /** How to wait, for example between two attempts. */
    Sleeper sleeper();

    /** The payment provider. */
    Gateway gateway();

    /** The mail server. */
    Mailer mailer();
}
