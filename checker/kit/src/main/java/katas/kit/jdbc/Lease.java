package katas.kit.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One connection in the hands of the application, from the moment it took it until it gave it back.
 *
 * <p>Used by one thread at a time, as JDBC asks; what instruments read from elsewhere is volatile.
 */
public final class Lease {

    private final NodeJdbc node;
    private final Connection physical;
    private final long number;
    private volatile boolean autoCommit = true;
    private volatile long transaction;
    private volatile boolean returned;
    private volatile boolean dropped;
    private volatile boolean aborted;
    private volatile int sessionIsolation = Connection.TRANSACTION_READ_COMMITTED;
    private volatile int isolation = Connection.TRANSACTION_READ_COMMITTED;
    private volatile Thread executing;
    private volatile Origin takenAt;
    /** The statements in use, by the driver's object, so that a result finds the one it came from. */
    private final Map<Statement, StatementGuard> statements = Collections.synchronizedMap(new IdentityHashMap<>());

    Lease(NodeJdbc node, Connection physical, long number) {
        this.node = node;
        this.physical = physical;
        this.number = number;
    }

    /** Counts the leases of a node, from 1. */
    public long number() {
        return number;
    }

    /** The number of the open transaction, counted from 1 in each node; 0 if none is open. */
    public long transaction() {
        return transaction;
    }

    /** Where the application took it; null if unknown. */
    public CallSite takenAt() {
        Origin origin = takenAt;
        return origin == null ? null : origin.site();
    }

    /** The thread that executes a call of this connection at this moment; null if none does. */
    public Thread executing() {
        return executing;
    }

    /** The line's other end goes away: the database rolls back, and every further call fails. */
    public void drop() throws SQLException {
        dropped = true;
        node.server().cut(physical, executing != null);
    }

    /** The server rolls the open transaction back on its own account; the connection lives on. */
    public void rollBack() throws SQLException {
        if (!autoCommit) {
            node.server().rollBack(physical);
        }
        transaction = 0;
    }

    /** A statement is made to fail in this way: what the server does besides, happens to the open transaction. */
    public void fail(SQLException failure) throws SQLException {
        if (autoCommit) {
            return;
        }
        node.server().fail(physical, failure);
        if (node.server().rolledBackBy(failure)) {
            transaction = 0;
        }
        aborted = node.server().failureAborts();
    }

    /** A statement is made to fail after it took effect: where a failure takes the transaction with it, the effect goes, too. */
    public void failAfterEffect(SQLException failure) throws SQLException {
        if (node.server().failureAborts()) {
            fail(failure);
        }
    }

    /** Whether a statement of this connection waits, at this moment, for a lock that an open transaction holds. */
    public boolean waitsForLock() throws SQLException {
        return blocker() != Server.NOBODY;
    }

    /** Whom a statement of this connection waits for at this moment, see {@link Server#blockerOf}. */
    public long blocker() throws SQLException {
        Thread thread = executing;
        return thread == null ? Server.NOBODY : node.server().blockerOf(physical, thread);
    }

    /** See {@link Server#nanosBeforeAsking()}. */
    public long nanosBeforeAsking() {
        return node.server().nanosBeforeAsking();
    }

    /** Whether a statement may touch other tables than it names, see {@link Server#hasHiddenEffects}. */
    public boolean hasHiddenEffects() throws SQLException {
        return node.server().hasHiddenEffects();
    }

    /** The isolation level, as in {@link Connection#getTransactionIsolation()}. */
    public int isolation() throws SQLException {
        return node.server().isolation(physical, isolation);
    }

    /** Whether the transaction notices what others read, see {@link Server#tracksReads}. */
    public boolean tracksReads() throws SQLException {
        return node.server().tracksReads(isolation());
    }

    NodeJdbc node() {
        return node;
    }

    Connection physical() {
        return physical;
    }

    boolean autoCommit() {
        return autoCommit;
    }

    boolean isReturned() {
        return returned;
    }

    /** Whether a statement has failed and taken the open transaction with it. */
    boolean isAborted() {
        return aborted;
    }

    void aborted(boolean now) {
        this.aborted = now;
    }

    /** The level of all transactions from now on, and of the one that is about to begin. */
    void declareIsolation(int level) {
        sessionIsolation = level;
        isolation = level;
    }

    /** SQL may name a level as well, for this transaction or for all. */
    void readIsolation(Sql sql) {
        OptionalInt level = sql.isolation();
        if (level.isPresent() && sql.text().toLowerCase(Locale.ROOT).contains("session")) {
            declareIsolation(level.getAsInt());
        } else if (level.isPresent()) {
            isolation = level.getAsInt();
        }
    }

    boolean isDropped() {
        return dropped;
    }

    void takenAt(Origin origin) {
        this.takenAt = origin;
    }

    /** The SQL {@code begin} leaves the mode of every statement for itself until its transaction ends. */
    void readMode() throws SQLException {
        if (!dropped) {
            autoCommit = node.server().autoCommit(physical);
        }
    }

    void autoCommit(boolean on) {
        this.autoCommit = on;
    }

    /** A statement is about to run: the transaction begins here, because JDBC has no call for it. */
    long transactionFor(boolean statementInAutoCommit) {
        if (transaction == 0 && !statementInAutoCommit) {
            transaction = node.nextTransaction();
        }
        return transaction;
    }

    void executing(Thread thread) {
        this.executing = thread;
    }

    void opened(Statement raw, StatementGuard guard) {
        statements.put(raw, guard);
    }

    void closed(Statement raw) {
        statements.remove(raw);
    }

    /** The guard in front of the driver's statement; null if it is closed. */
    StatementGuard guardOf(Statement raw) {
        return statements.get(raw);
    }

    /** As every pool does: what was opened on a connection ends with it. */
    void closeStatements() throws SQLException {
        List<Statement> open;
        synchronized (statements) {
            open = List.copyOf(statements.keySet());
            statements.clear();
        }
        for (Statement statement : open) {
            statement.close();
        }
    }

    void transactionEnded() {
        transaction = 0;
        aborted = false;
        isolation = sessionIsolation;
    }

    void markReturned() {
        returned = true;
    }
}
