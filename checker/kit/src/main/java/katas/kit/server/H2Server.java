package katas.kit.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private long knownVersion = -1;
    private List<String> tables = List.of();
    private List<String> sequences = List.of();
    private boolean hiddenEffects;

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
     * for a table; and busily, see {@link BusyWait}.
     */
    @Override
    public long blockerOf(Connection physical, Thread executing) {
        if (!(((JdbcConnection) physical).getSession() instanceof SessionLocal waiting)) {
            return NOBODY;
        }
        // H2 names the table during every attempt to lock it, also when it gets the lock at once.
        Table wanted = waiting.getWaitForLock();
        if (wanted != null && wanted.isLockedExclusively() && executing.getState() == Thread.State.TIMED_WAITING) {
            return SOMEBODY;
        }
        Map<Integer, SessionLocal> sessions = new HashMap<>();
        for (SessionLocal session : waiting.getDatabase().getSessions(false)) {
            sessions.put(session.getId(), session);
        }
        int blocker = waiting.getBlockingSessionId();
        if (blocker != 0 && executing.getState() != Thread.State.RUNNABLE) {
            boolean waits = isHolding(sessions.get(blocker)) && !isWaitedForBy(waiting, sessions.get(blocker), sessions);
            // A deadlock's victim keeps its blocker's number while it is on its way out: it waits no more. The number is asked for
            // again, because what was read in between belongs to now only if it still holds.
            boolean sleeps = executing.getState() == Thread.State.TIMED_WAITING;
            return waits && sleeps && waiting.getBlockingSessionId() == blocker ? blocker : NOBODY;
        }
        if (sessions.values().stream().noneMatch(session -> session != waiting && isHolding(session))) {
            return NOBODY;
        }
        long busily = BusyWait.blockerOf(waiting, executing);
        return busily > SOMEBODY && !isHolding(sessions.get((int) busily)) ? NOBODY : busily;
    }

    /** Once the holder has finished, the waiting thread is only slow to wake up: it does not wait any more. */
    private static boolean isHolding(SessionLocal session) {
        return session != null && session.hasPendingTransaction();
    }

    private static boolean isWaitedForBy(SessionLocal waiting, SessionLocal blocker, Map<Integer, SessionLocal> sessions) {
        SessionLocal next = blocker;
        for (int i = 0; i < sessions.size() && next != null; i++) {
            next = sessions.get(next.getBlockingSessionId());
            if (next == waiting) {
                return true;
            }
        }
        return false;
    }

    @Override
    public synchronized boolean hasHiddenEffects() throws SQLException {
        readCatalogue();
        return hiddenEffects;
    }

    @Override
    public boolean settingIsolationCommits() {
        return true;
    }

    @Override
    public int isolation(Connection physical, int declared) throws SQLException {
        return physical.getTransactionIsolation();
    }

    /** Its SERIALIZABLE is a snapshot, and lets write skew happen. */
    @Override
    public boolean tracksReads(int isolation) {
        return false;
    }

    @Override
    public boolean failureAborts() {
        return false;
    }

    @Override
    public void fail(Connection physical, SQLException failure) throws SQLException {
        if (rolledBackBy(failure)) {
            physical.rollback();
        }
    }

    @Override
    public void cut(Connection physical, boolean executing) throws SQLException {
        physical.close();
    }

    @Override
    public void release(Connection physical) throws SQLException {
        physical.close();
    }

    /** Nothing to do: the database counts them itself. */
    @Override
    public void definitionsMayHaveChanged() {
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
        readCatalogue();
        return tables;
    }

    /** Asking H2 for its tables takes longer than most schedules: again only when a definition has changed. */
    private void readCatalogue() throws SQLException {
        long version = catalogueVersion();
        if (version == knownVersion) {
            return;
        }
        String here = "_schema = '" + SCHEMA + "'";
        tables = names("select table_name from information_schema.tables where table" + here + " and table_type = 'BASE TABLE' order by table_name");
        sequences = names("select sequence_name from information_schema.sequences where sequence" + here);
        hiddenEffects = !names("select table_name from information_schema.views where table" + here
                + " union all select trigger_name from information_schema.triggers where trigger" + here
                + " union all select constraint_name from information_schema.referential_constraints where constraint" + here
                + " and (delete_rule not in ('NO ACTION', 'RESTRICT') or update_rule not in ('NO ACTION', 'RESTRICT'))").isEmpty();
        knownVersion = version;
    }

    private long catalogueVersion() {
        return ((SessionLocal) ((JdbcConnection) test).getSession()).getDatabase().getModificationMetaId();
    }

    @Override
    public synchronized void wipe() throws SQLException {
        readCatalogue();
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
        // Numbers that start again are a change of definitions to H2, but not to us.
        knownVersion = catalogueVersion();
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
