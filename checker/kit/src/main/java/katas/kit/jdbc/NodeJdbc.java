package katas.kit.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * The database connections of one node: a bounded pool in which every call passes the interceptors.
 *
 * <p>The pool is the kit's own and small, because it must do what a production pool rightly refuses: count leases exactly, cut
 * a line on command, and die with its node. Thread-safe.
 */
public final class NodeJdbc {

    /** How long a thread waits for a free connection before it is refused, in milliseconds. */
    public static final int PATIENCE_MILLIS = 3_000;

    private static final Map<String, List<Sql>> PARSED = new ConcurrentHashMap<>();
    private static final int PARSED_LIMIT = 5_000;

    private final String name;
    private final Server server;
    private final List<JdbcInterceptor> interceptors;
    private final Consumer<JdbcCall> journal;
    private final Consumer<String> violations;
    private final Predicate<StackTraceElement> application;
    private final int size;
    private final int patienceMillis;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final Map<Long, Lease> leases = new ConcurrentHashMap<>();
    private final AtomicLong leaseNumbers = new AtomicLong();
    private final AtomicLong transactionNumbers = new AtomicLong();
    private final DataSource dataSource;
    private volatile boolean crashed;
    private volatile boolean closed;

    /**
     * A pool that is patient for {@value #PATIENCE_MILLIS} ms.
     *
     * @param name         the node's name
     * @param server       where to connect to
     * @param size         how many connections there are
     * @param interceptors what every call passes, in this order; after the call in the opposite one
     * @param journal      is told of every call when it starts
     * @param violations   is told, in a sentence, of an attempt to get around the instruments
     * @param application  which lines of code are the application's, so that a call's line can be named
     */
    public NodeJdbc(String name, Server server, int size, List<JdbcInterceptor> interceptors, Consumer<JdbcCall> journal,
                    Consumer<String> violations, Predicate<StackTraceElement> application) {
        this(name, server, size, PATIENCE_MILLIS, interceptors, journal, violations, application);
    }

    NodeJdbc(String name, Server server, int size, int patienceMillis, List<JdbcInterceptor> interceptors, Consumer<JdbcCall> journal,
             Consumer<String> violations, Predicate<StackTraceElement> application) {
        this.patienceMillis = patienceMillis;
        this.name = name;
        this.server = server;
        this.size = size;
        this.free = new Semaphore(size, true);
        this.interceptors = List.copyOf(interceptors);
        this.journal = journal;
        this.violations = violations;
        this.application = application;
        this.dataSource = InstrumentedDataSource.over(this);
    }

    /** The node's name. */
    public String name() {
        return name;
    }

    /** What the application gets to see of this. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** The connections that the application holds at this moment. */
    public List<Lease> leases() {
        return List.copyOf(leases.values());
    }

    /** The process is gone: the server rolls back what was open, and whatever the application still tries is refused. */
    public void crash() throws SQLException {
        crashed = true;
        close();
    }

    /** Whether {@link #crash()} was called. */
    public boolean isCrashed() {
        return crashed;
    }

    /** Takes every connection away from the application; the server rolls back what was open. */
    public void revokeLeases() throws SQLException {
        for (Lease lease : leases()) {
            lease.drop();
            if (forget(lease)) {
                free.release();
            }
        }
    }

    /** Closes every physical connection; there will be no other. */
    public void close() throws SQLException {
        closed = true;
        revokeLeases();
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            server.release(connection);
        }
    }

    Server server() {
        return server;
    }

    /** Where this thread comes from. */
    Origin origin() {
        return new Origin(application);
    }

    long nextTransaction() {
        return transactionNumbers.incrementAndGet();
    }

    void violation(String sentence) {
        CallSite site = origin().site();
        violations.accept(site == null ? sentence : sentence + " (" + site + ")");
    }

    void checkAlive() {
        if (crashed) {
            throw new SimulatedCrash(name);
        }
    }

    Lease lease() throws SQLException {
        checkOpen();
        awaitFree();
        Lease lease = connected();
        JdbcCall call = new JdbcCall(JdbcCall.Kind.CONNECTION_TAKEN, lease, List.of(), 0, "");
        lease.takenAt(call.origin());
        leases.put(lease.number(), lease);
        if (closed) {
            // Between the check above and here, and so missed by whoever closed all others.
            lease.drop();
            forget(lease);
            checkOpen();
        }
        started(call);
        after(call);
        return lease;
    }

    private Lease connected() throws SQLException {
        try {
            return new Lease(this, physical(), leaseNumbers.incrementAndGet());
        } catch (SQLException | RuntimeException | Error e) {
            free.release();
            throw e;
        }
    }

    private void checkOpen() throws SQLException {
        checkAlive();
        if (closed) {
            throw new SQLNonTransientConnectionException("node '" + name + "' was stopped when its test ended", "08003");
        }
    }

    Lease lease(String number) {
        return leases.get(Long.valueOf(number));
    }

    void giveBack(Lease lease) throws SQLException {
        if (lease.isReturned()) {
            return;
        }
        try {
            if (!lease.isDropped() && lease.transaction() != 0) {
                around(new JdbcCall(JdbcCall.Kind.ROLLBACK, lease, List.of(), 0, "connection closed without commit"), () -> {
                    server.rollBack(lease.physical());
                    return null;
                });
            }
        } catch (SQLException e) {
            // A pool throws a connection away that can't be rolled back; it does not keep it from others.
            lease.drop();
            throw e;
        } finally {
            takeBack(lease);
        }
    }

    private void takeBack(Lease lease) throws SQLException {
        JdbcCall call = new JdbcCall(JdbcCall.Kind.CONNECTION_RETURNED, lease, List.of(), 0, "");
        if (forget(lease)) {
            started(call);
            recycle(lease);
            free.release();
            after(call);
        }
    }

    /** Lets a call pass the interceptors, with the action in the middle. */
    Object around(JdbcCall call, Action action) throws SQLException {
        before(call);
        Object result = null;
        SQLException failure = null;
        try {
            result = action.run();
        } catch (SQLException e) {
            call.failed(e);
            failure = e;
        }
        ended(call);
        after(call);
        if (failure != null) {
            throw failure;
        }
        return result;
    }

    void before(JdbcCall call) throws SQLException {
        checkAlive();
        try {
            for (JdbcInterceptor interceptor : interceptors) {
                interceptor.before(call);
            }
        } catch (SQLException | RuntimeException | Error e) {
            call.failed(e);
            started(call);
            after(call);
            throw e;
        }
        call.connection().executing(Thread.currentThread());
        started(call);
    }

    void after(JdbcCall call) throws SQLException {
        call.connection().executing(null);
        Throwable first = null;
        for (int i = interceptors.size() - 1; i >= 0; i--) {
            try {
                interceptors.get(i).after(call);
            } catch (SQLException | RuntimeException | Error e) {
                // The others must still know that the call is over.
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            call.raisedFalseAlarm(first);
            NodeJdbc.<RuntimeException>rethrow(first);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void rethrow(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** Keeps the lease's idea of its transaction in step with what the call just did. */
    void ended(JdbcCall call) throws SQLException {
        Lease lease = call.connection();
        if (call.kind() != JdbcCall.Kind.STATEMENT) {
            // Where failures abort, one at the commit leaves nothing open either.
            if (call.failure() == null || server.failureAborts()) {
                lease.transactionEnded();
            }
            return;
        }
        boolean rolledBack = call.failure() instanceof SQLException failure && server.rolledBackBy(failure);
        boolean committed = call.does(Sql.Verb.COMMIT) || call.does(Sql.Verb.ROLLBACK) || server.ddlCommits() && call.does(Sql.Verb.DDL);
        if (call.statements().stream().anyMatch(sql -> sql.verb() == Sql.Verb.DDL || sql.verb() == Sql.Verb.OTHER)) {
            server.definitionsMayHaveChanged();
        }
        if (rolledBack || committed) {
            lease.transactionEnded();
        } else if (server.failureAborts() && !call.isAutoCommitted()) {
            if (call.failure() != null) {
                lease.aborted(true);
            } else if (call.does(Sql.Verb.SAVEPOINT)) {
                // In a transaction that was aborted nothing else succeeds than going back to a savepoint.
                lease.aborted(false);
            }
        }
    }

    static List<Sql> parse(String text) {
        if (PARSED.size() > PARSED_LIMIT) {
            PARSED.clear();
        }
        return PARSED.computeIfAbsent(text, Sql::parseAll);
    }

    private void started(JdbcCall call) {
        if (call.kind() == JdbcCall.Kind.STATEMENT) {
            call.belongsTo(call.connection().transactionFor(call.isAutoCommitted()));
        }
        journal.accept(call);
    }

    private void awaitFree() throws SQLException {
        try {
            if (!free.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                List<String> holders = new ArrayList<>();
                leases().forEach(lease -> holders.add(String.valueOf(lease.takenAt())));
                throw new SQLTransientConnectionException("node '" + name + "' has no connection left: all " + size
                        + " are in use, taken at " + holders, "08001");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", "08001", e);
        }
    }

    private Connection physical() throws SQLException {
        Connection connection = idle.poll();
        return connection != null && !connection.isClosed() ? connection : server.connectAsApplication();
    }

    /** Whether it was this caller who ended the lease. */
    private boolean forget(Lease lease) {
        lease.markReturned();
        return leases.remove(lease.number()) != null;
    }

    private void recycle(Lease lease) throws SQLException {
        Connection connection = lease.physical();
        if (lease.isDropped() || connection.isClosed()) {
            return;
        }
        lease.closeStatements();
        if (!server.autoCommit(connection)) {
            server.rollBack(connection);
            connection.setAutoCommit(true);
        }
        if (lease.isolation() != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        connection.setReadOnly(false);
        connection.clearWarnings();
        if (closed) {
            server.release(connection);
        } else {
            idle.push(connection);
        }
    }

    /** What a call does when it is let through. */
    @FunctionalInterface
    interface Action {
        Object run() throws SQLException;
    }
}
