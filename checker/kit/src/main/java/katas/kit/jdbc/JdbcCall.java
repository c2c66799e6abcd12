package katas.kit.jdbc;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * One call at the JDBC boundary: something that an application asked of its database.
 *
 * <p>Written by the thread that makes the call; a reader on another thread sees a call complete once
 * {@link JdbcInterceptor#after} was told of it. Only {@link #rowsFetched()} goes on growing, while its result is read.
 */
public final class JdbcCall {

    /** What was asked. */
    public enum Kind {
        /** A connection was taken from the pool. */
        CONNECTION_TAKEN,
        /** A connection went back to the pool. */
        CONNECTION_RETURNED,
        /** A statement, or a whole batch, was executed: one round trip. */
        STATEMENT,
        /** A transaction was committed, also by {@code setAutoCommit(true)} or by the SQL of that name. */
        COMMIT,
        /** A transaction was rolled back, also by closing its connection or by the SQL of that name. */
        ROLLBACK;

        /** Whether the call reaches the database, so that it can fail there or be overtaken by another. */
        public boolean reachesDatabase() {
            return this == STATEMENT || this == COMMIT || this == ROLLBACK;
        }
    }

    private final Kind kind;
    private final Lease lease;
    private final List<Sql> statements;
    private final int batchSize;
    private final int repeats;
    private final String how;
    private final Origin origin;
    private final boolean autoCommit;
    private final AtomicLong rowsFetched = new AtomicLong();
    private long transaction;
    private long rowsAffected;
    private Throwable failure;
    private Throwable falseAlarm;

    JdbcCall(Kind kind, Lease lease, List<Sql> statements, int batchSize, String how) {
        this(kind, lease, statements, batchSize, 1, how);
    }

    /** @param repeats how often all the statements were executed: the elements of a prepared batch */
    JdbcCall(Kind kind, Lease lease, List<Sql> statements, int batchSize, int repeats, String how) {
        this.repeats = repeats;
        this.kind = kind;
        this.lease = lease;
        this.statements = statements;
        this.batchSize = batchSize;
        this.how = how;
        this.origin = lease.node().origin();
        this.autoCommit = lease.autoCommit();
        this.transaction = lease.transaction();
    }

    /** What was asked. */
    public Kind kind() {
        return kind;
    }

    /** The connection that it was asked of. */
    public Lease connection() {
        return lease;
    }

    /** The name of the node that asked. */
    public String node() {
        return lease.node().name();
    }

    /** The SQL: one element for a statement, the distinct texts of a batch, empty for a call that has none. */
    public List<Sql> statements() {
        return statements;
    }

    /** How many times the SQL was executed: the elements of a batch, otherwise 1. */
    public int executions() {
        return Math.max(1, batchSize);
    }

    /** Whether this was a JDBC batch. */
    public boolean isBatch() {
        return batchSize > 0;
    }

    /** In a few words, how a commit or rollback came about when it was not by the method of that name; otherwise empty. */
    public String how() {
        return how;
    }

    /** Whether the statement was a transaction of its own, because the connection was in auto-commit mode. */
    public boolean isAutoCommitted() {
        return kind == Kind.STATEMENT && autoCommit;
    }

    /** The number of the transaction that the call belongs to, counted from 1 in each node; 0 if to none. */
    public long transaction() {
        return transaction;
    }

    /** The line of the application that made the call; null when a thread without the application's code on its stack did. */
    public CallSite callSite() {
        return origin.site();
    }

    /** The rows that the application has read of the result so far. */
    public long rowsFetched() {
        return rowsFetched.get();
    }

    /** The rows that the statement changed. */
    public long rowsAffected() {
        return rowsAffected;
    }

    /** Why the call failed; null if it did not. */
    public Throwable failure() {
        return failure;
    }

    /** What the application was told although the call took effect; null if it was told the truth. */
    public Throwable falseAlarm() {
        return falseAlarm;
    }

    /** How many of the executed statements are such: each element of a batch counts. */
    public int count(Predicate<Sql> wanted) {
        return repeats * (int) statements.stream().filter(wanted).count();
    }

    /** Whether any of the statements does this. */
    public boolean does(Sql.Verb verb) {
        return statements.stream().anyMatch(sql -> sql.verb() == verb);
    }

    /** Whether the call changes rows. */
    public boolean isWrite() {
        return statements.stream().anyMatch(sql -> sql.verb().isWrite());
    }

    Origin origin() {
        return origin;
    }

    void belongsTo(long transactionNumber) {
        this.transaction = transactionNumber;
    }

    void fetchedARow() {
        rowsFetched.incrementAndGet();
    }

    void affected(long rows) {
        this.rowsAffected = rows;
    }

    void raisedFalseAlarm(Throwable reason) {
        falseAlarm = reason;
    }

    /** Remembers why the call failed. */
    void failed(Throwable reason) {
        if (failure == null) {
            failure = reason;
        }
    }
}
