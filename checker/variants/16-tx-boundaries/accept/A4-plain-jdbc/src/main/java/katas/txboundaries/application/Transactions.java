package katas.txboundaries.application;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in a transaction of its own; the connection goes back when it is over. */
public final class Transactions {

    private final DataSource database;

    public Transactions(DataSource database) {
        this.database = database;
    }

    <T> T in(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                undo(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database failed", e);
        }
    }

    /** A connection that is gone can't be rolled back, and need not be. */
    private static void undo(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
