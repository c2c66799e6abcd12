package katas.kit.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

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
    private volatile Thread executing;
    private CallSite takenAt;

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
        return takenAt;
    }

    /** The line's other end goes away: the database rolls back, and every further call fails. */
    public void drop() throws SQLException {
        dropped = true;
        physical.close();
    }

    /** Whether a statement of this connection waits, at this moment, for a lock that an open transaction holds. */
    public boolean waitsForLock() throws SQLException {
        Thread thread = executing;
        return thread != null && node.server().waitsForLock(physical, thread);
    }

    /** The isolation level, as in {@link Connection#getTransactionIsolation()}. */
    public int isolation() throws SQLException {
        return physical.getTransactionIsolation();
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

    boolean isDropped() {
        return dropped;
    }

    void takenAt(CallSite site) {
        this.takenAt = site;
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

    void transactionEnded() {
        transaction = 0;
    }

    void markReturned() {
        returned = true;
    }
}
