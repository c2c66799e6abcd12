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

    /**
     * Whether a statement that runs on this connection waits, at this moment, for a lock whose holder has not finished.
     * Asked of the server, not guessed from time.
     *
     * @param executing the thread that executes the statement
     */
    boolean waitsForLock(Connection physical, Thread executing) throws SQLException;

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
