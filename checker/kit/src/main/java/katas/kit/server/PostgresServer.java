package katas.kit.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import katas.kit.jdbc.Server;

/**
 * A fresh schema on a PostgreSQL server, dropped when it is closed.
 *
 * <p>Connections are kept and used again, by other nodes, too, because making one takes longer than most schedules; what was set or
 * opened in them is discarded first.
 */
public final class PostgresServer implements Server {

    private static final long NANOS_BEFORE_ASKING = 1_000_000;
    private static final int POLL_MILLIS = 1;
    private static final int TO_END_MILLIS = 5_000;
    private static boolean swept;

    private final PostgresAccess access;
    /** For what the kit itself asks the server: as the test, but on nobody else's connection. */
    private final Connection session;
    private final PostgresSchema schema;
    private final PostgresWaits waits;
    private final DriverGuard guard;
    private final boolean mayDisableTriggers;
    private final String options;
    private final Map<Connection, Integer> sessions = new ConcurrentHashMap<>();
    /** What each connection executes, or has executed last. */
    private final Map<Connection, Statement> statements = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Connection> spare = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;
    private PostgresCatalogue catalogue;

    private PostgresServer(PostgresAccess access, Connection session, String name, Consumer<String> violations) throws SQLException {
        this.access = access;
        this.session = session;
        sweepOnce(session);
        this.schema = PostgresSchema.create(session, name, access.applicationUser());
        this.waits = new PostgresWaits(session, !access.own());
        this.mayDisableTriggers = maySet("session_replication_role");
        this.options = "-c search_path=" + schema.name() + " -c lock_timeout=3000 -c client_min_messages=" + (access.own() ? "warning" : PostgresWaits.LEVEL)
                + (access.own() && maySet("deadlock_timeout") ? " -c deadlock_timeout=1" : "");
        this.guard = DriverGuard.watch("jdbc:postgresql:", violations);
    }

    /**
     * Opens one.
     *
     * @param name       goes into the schema's name, to make it recognisable
     * @param violations is told, in a sentence, when someone opens a connection through the {@link java.sql.DriverManager}
     * @throws ServerUnavailable when there is no server to be had
     */
    static PostgresServer open(String name, Consumer<String> violations) throws SQLException {
        PostgresAccess access = PostgresAccess.find();
        Connection session = null;
        try {
            session = access.connectAsTest("-c client_min_messages=warning");
            return new PostgresServer(access, session, name, violations);
        } catch (SQLException e) {
            if (session != null) {
                session.close();
            }
            throw new ServerUnavailable(OwnPostgres.sentence(e, access));
        }
    }

    private static synchronized void sweepOnce(Connection session) throws SQLException {
        if (!swept) {
            PostgresSchema.sweep(session);
            swept = true;
        }
    }

    @Override
    public Connection connectAsApplication() throws SQLException {
        Connection kept = spare.poll();
        if (kept != null) {
            return kept;
        }
        Connection connection = access.connectAsApplication(options);
        try (Statement statement = connection.createStatement(); ResultSet pid = statement.executeQuery("select pg_backend_pid()")) {
            pid.next();
            sessions.put(connection, pid.getInt(1));
        }
        return connection;
    }

    @Override
    public Connection connectAsTest() throws SQLException {
        return access.connectAsTest(options);
    }

    @Override
    public long nanosBeforeAsking() {
        return NANOS_BEFORE_ASKING;
    }

    @Override
    public synchronized long blockerOf(Connection physical, Thread executing) throws SQLException {
        Integer pid = sessions.get(physical);
        return pid == null ? NOBODY : waits.blockerOf(pid, List.copyOf(sessions.values()), statements.get(physical));
    }

    @Override
    public void executing(Connection physical, Statement statement) {
        statements.put(physical, statement);
    }

    @Override
    public synchronized boolean hasHiddenEffects() throws SQLException {
        return catalogue().hiddenEffects();
    }

    /** The driver refuses it. */
    @Override
    public boolean settingIsolationCommits() {
        return false;
    }

    @Override
    public boolean autoCommit(Connection physical) throws SQLException {
        return physical.getAutoCommit() && !PostgresDriver.isInTransaction(physical);
    }

    @Override
    public void rollBack(Connection physical) throws SQLException {
        if (!physical.getAutoCommit()) {
            physical.rollback();
            return;
        }
        try (Statement statement = physical.createStatement()) {
            statement.execute("rollback");
        }
    }

    /** The driver would have to ask the server, which in a transaction that was aborted does not answer. */
    @Override
    public int isolation(Connection physical, int declared) {
        return declared;
    }

    @Override
    public boolean tracksReads(int isolation) {
        return isolation == Connection.TRANSACTION_SERIALIZABLE;
    }

    @Override
    public boolean failureAborts() {
        return true;
    }

    @Override
    public void fail(Connection physical, SQLException failure) throws SQLException {
        try (Statement statement = physical.createStatement()) {
            statement.execute("do $$ begin raise exception 'injected' using errcode = '" + state(failure) + "'; end $$");
        } catch (SQLException expected) {
            if (!state(failure).equals(expected.getSQLState()) && !"25P02".equals(expected.getSQLState())) {
                throw expected;
            }
        }
    }

    private static String state(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.matches("[0-9A-Z]{5}") && !state.startsWith("00") ? state : "XX000";
    }

    @Override
    public void cut(Connection physical, boolean executing) throws SQLException {
        if (!executing && settle(physical)) {
            return;
        }
        Integer pid = sessions.remove(physical);
        statements.remove(physical);
        if (pid != null) {
            end(pid);
        }
        physical.close();
    }

    @Override
    public void release(Connection physical) throws SQLException {
        if (!settle(physical)) {
            sessions.remove(physical);
            statements.remove(physical);
            physical.close();
        }
    }

    /** Rolls back, and forgets what the session had of its own; false if it can't be used any more. */
    private boolean settle(Connection physical) {
        try {
            if (physical.isClosed()) {
                return false;
            }
            if (!autoCommit(physical)) {
                rollBack(physical);
                physical.setAutoCommit(true);
            }
            physical.setReadOnly(false);
            try (Statement statement = physical.createStatement()) {
                statement.execute("discard all");
            }
            physical.clearWarnings();
            statements.remove(physical);
        } catch (SQLException broken) {
            return false;
        }
        if (closed) {
            return false;
        }
        spare.push(physical);
        return true;
    }

    /** Returns when the session is gone, and with it its transaction and its locks. */
    private synchronized void end(int pid) throws SQLException {
        ask("select pg_terminate_backend(?)", pid);
        long deadline = System.nanoTime() + TO_END_MILLIS * 1_000_000L;
        while (ask("select exists (select from pg_stat_get_activity(?))", pid)) {
            if (System.nanoTime() > deadline) {
                throw new SQLException("session " + pid + " did not end within " + TO_END_MILLIS + " ms", "57P01");
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("interrupted while a session was ending", "57P01", e);
            }
        }
    }

    private boolean ask(String question, int pid) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setInt(1, pid);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public boolean rolledBackBy(SQLException failure) {
        return false;
    }

    @Override
    public boolean ddlCommits() {
        return false;
    }

    @Override
    public synchronized void definitionsMayHaveChanged() {
        catalogue = null;
    }

    @Override
    public synchronized List<String> tables() throws SQLException {
        return catalogue().tables();
    }

    @Override
    public synchronized void wipe() throws SQLException {
        String text = catalogue().wipe();
        if (!text.isEmpty()) {
            try (Statement statement = session.createStatement()) {
                statement.execute(text);
            }
        }
    }

    private PostgresCatalogue catalogue() throws SQLException {
        if (catalogue == null) {
            catalogue = PostgresCatalogue.read(session, schema.name(), mayDisableTriggers);
        }
        return catalogue;
    }

    private boolean maySet(String parameter) throws SQLException {
        try (Statement statement = session.createStatement();
             ResultSet right = statement.executeQuery("select has_parameter_privilege('" + parameter + "', 'set')")) {
            right.next();
            return right.getBoolean(1);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        closed = true;
        guard.close();
        for (Connection connection : sessions.keySet()) {
            connection.close();
        }
        try (session) {
            schema.drop(session);
        }
    }
}
