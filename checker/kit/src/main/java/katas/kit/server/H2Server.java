package katas.kit.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import katas.kit.jdbc.Server;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.table.Table;

/**
 * A fresh H2 database in memory, in PostgreSQL mode.
 *
 * <p>The application connects as a user who owns one schema and nothing else, with a password that nobody can guess: what it can't
 * log in to behind the kit's back, it can't hide there.
 */
public final class H2Server implements Server {

    private static final String SCHEMA = "shop";
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=3000";
    private static final String DEADLOCK_OR_SERIALIZATION = "40001";

    private final String url;
    private final String testPassword = UUID.randomUUID().toString();
    private final String applicationPassword = UUID.randomUUID().toString();
    private final Connection test;
    private final DriverGuard guard;

    /**
     * @param name       goes into the database's name, to make it recognisable
     * @param violations is told, in a sentence, when someone opens this database through the {@link DriverManager}
     */
    public H2Server(String name, Consumer<String> violations) throws SQLException {
        this.url = "jdbc:h2:mem:" + name + "-" + UUID.randomUUID();
        this.test = connect(url + OPTIONS, "test", testPassword);
        this.guard = DriverGuard.watch(url, violations);
        try (Statement statement = test.createStatement()) {
            statement.execute("create user app password '" + applicationPassword + "'");
            statement.execute("create schema " + SCHEMA + " authorization app");
            statement.execute("set schema " + SCHEMA);
        }
    }

    @Override
    public Connection connectAsApplication() throws SQLException {
        return connect(url + ";IFEXISTS=TRUE;LOCK_TIMEOUT=3000;SCHEMA=" + SCHEMA, "app", applicationPassword);
    }

    @Override
    public Connection connectAsTest() throws SQLException {
        return connect(url + ";IFEXISTS=TRUE;LOCK_TIMEOUT=3000;SCHEMA=" + SCHEMA, "test", testPassword);
    }

    /**
     * H2 knows three ways to wait: for a row, of which it keeps a record that {@code information_schema.sessions} shows as blocker_id;
     * for a table; and for the end of a transaction that inserted the same unique key, where it tries again and again.
     */
    @Override
    public boolean waitsForLock(Connection physical, Thread executing) {
        if (!(((JdbcConnection) physical).getSession() instanceof SessionLocal waiting)) {
            return false;
        }
        // H2 names the table during every attempt to lock it, also when it gets the lock at once.
        Table wanted = waiting.getWaitForLock();
        if (wanted != null && wanted.isLockedExclusively() && executing.getState() == Thread.State.TIMED_WAITING) {
            return true;
        }
        int blocker = waiting.getBlockingSessionId();
        for (SessionLocal session : waiting.getDatabase().getSessions(false)) {
            // Once the holder has finished, the waiting thread is only slow to wake up: it does not wait any more.
            if (session.hasPendingTransaction() && (session.getId() == blocker
                    || blocker == 0 && session != waiting && UniqueKeyConflict.isBeingRetriedBy(executing))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean rolledBackBy(SQLException failure) {
        return DEADLOCK_OR_SERIALIZATION.equals(failure.getSQLState());
    }

    @Override
    public boolean ddlCommits() {
        return true;
    }

    @Override
    public synchronized List<String> tables() throws SQLException {
        return names("select table_name from information_schema.tables where table_schema = '" + SCHEMA
                + "' and table_type = 'BASE TABLE' order by table_name");
    }

    @Override
    public synchronized void wipe() throws SQLException {
        List<String> tables = tables();
        List<String> sequences = names("select sequence_name from information_schema.sequences where sequence_schema = '" + SCHEMA + "'");
        try (Statement statement = test.createStatement()) {
            statement.execute("set referential_integrity false");
            for (String table : tables) {
                statement.execute("truncate table " + SCHEMA + ".\"" + table + "\" restart identity");
            }
            for (String sequence : sequences) {
                statement.execute("alter sequence " + SCHEMA + ".\"" + sequence + "\" restart");
            }
            statement.execute("set referential_integrity true");
        }
    }

    @Override
    public void close() throws SQLException {
        guard.close();
        try (Statement statement = test.createStatement()) {
            statement.execute("shutdown immediately");
        }
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = test.createStatement(); ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return new org.h2.Driver().connect(url, properties);
    }
}
