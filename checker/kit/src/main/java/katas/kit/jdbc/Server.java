package katas.kit.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The database server behind a test: what differs between products and what only the server can tell.
 *
 * <p>The seam for a real PostgreSQL beside H2. Implementations are thread-safe.
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

    /** Whether a statement that runs on this connection waits for a lock, see {@link #blockerOf}. */
    default boolean waitsForLock(Connection physical, Thread executing) throws SQLException {
        return blockerOf(physical, executing) != NOBODY;
    }

    /** Whether the schema has views, triggers or cascades, by which a statement touches other tables than it names. */
    boolean hasHiddenEffects() throws SQLException;

    /** Whether setting the isolation level in the middle of a transaction commits it. */
    boolean settingIsolationCommits();

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
