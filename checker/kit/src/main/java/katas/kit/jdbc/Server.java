package katas.kit.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The database server behind a test: what differs between products and what only the server can tell.
 *
 * <p>Two of them: H2 in this process, and a real PostgreSQL. Implementations are thread-safe.
 */
public interface Server extends AutoCloseable {

    /** A new physical connection with the application's rights. */
    Connection connectAsApplication() throws SQLException;

    /** A new physical connection with every right, for the test itself. */
    Connection connectAsTest() throws SQLException;

    /** The answer of {@link #blockerOf} when a statement does not wait. */
    long NOBODY = -1;

    /** The answer of {@link #blockerOf} when a statement waits, but the server does not tell for whom. */
    long SOMEBODY = 0;

    /**
     * Whom a statement that runs on this connection waits for, at this moment: a number for the holder of the lock, who has not
     * finished. Asked of the server, not guessed from time. Operations that wait for each other in a circle wait for nobody: the
     * server is about to end that by itself.
     *
     * @param executing the thread that executes the statement
     */
    long blockerOf(Connection physical, Thread executing) throws SQLException;

    /**
     * How long a call is left alone before {@link #blockerOf} is asked about it, in nanoseconds: where the question costs a round trip, a call
     * that is over by then need not be asked about. Nothing is concluded from this time.
     */
    default long nanosBeforeAsking() {
        return 0;
    }

    /** This statement is about to be executed on this connection. */
    default void executing(Connection physical, Statement statement) {
    }

    /** Whether a statement that runs on this connection waits for a lock, see {@link #blockerOf}. */
    default boolean waitsForLock(Connection physical, Thread executing) throws SQLException {
        return blockerOf(physical, executing) != NOBODY;
    }

    /** Whether the schema has views, triggers or cascades, by which a statement touches other tables than it names. */
    boolean hasHiddenEffects() throws SQLException;

    /** Whether setting the isolation level in the middle of a transaction commits it. */
    boolean settingIsolationCommits();

    /**
     * The isolation level of the open transaction, or of the next one if none is open.
     *
     * @param declared what the application has said by JDBC or SQL, as in {@link Connection#getTransactionIsolation()}
     */
    int isolation(Connection physical, int declared) throws SQLException;

    /** Whether the next statement is a transaction of its own: no other one is open, begun by the driver or by SQL. */
    default boolean autoCommit(Connection physical) throws SQLException {
        return physical.getAutoCommit();
    }

    /** Rolls back what is open, whoever has begun it. */
    default void rollBack(Connection physical) throws SQLException {
        physical.rollback();
    }

    /** Whether transactions of this level notice what others read, so that not even two reads and a change may change places. */
    boolean tracksReads(int isolation);

    /** Whether a statement that fails takes its transaction with it: all that is left for it then is to be rolled back, also by a commit. */
    boolean failureAborts();

    /** Does to the open transaction what the server does when a statement fails in this way. */
    void fail(Connection physical, SQLException failure) throws SQLException;

    /**
     * The client's end of the line is gone. Returns when the server has rolled back what was open.
     *
     * @param executing whether a call of it is in the server at this moment
     */
    void cut(Connection physical, boolean executing) throws SQLException;

    /** Nobody needs this connection for now. */
    void release(Connection physical) throws SQLException;

    /** A statement was executed that may have created, changed or dropped something. */
    void definitionsMayHaveChanged();

    /** Whether this failure made the server roll the whole transaction back by itself. */
    boolean rolledBackBy(SQLException failure);

    /** Whether a definition statement such as {@code create table} commits the open transaction. */
    boolean ddlCommits();

    /** The application's tables, in alphabetical order. */
    List<String> tables() throws SQLException;

    /** Empties every table and lets generated numbers start again, as after the schema was created. */
    void wipe() throws SQLException;

    /** The database goes away with all that is in it. */
    @Override
    void close() throws SQLException;
}
