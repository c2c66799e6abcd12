package katas.repositories.persistence.uow;

import java.sql.Connection;
import java.sql.SQLException;
import katas.repositories.api.NoTransaction;

/** The connection of the transaction that this thread is in. */
public final class CurrentConnection {

    private final ThreadLocal<Connection> bound = new ThreadLocal<>();

    public void during(Connection connection, Runnable work) {
        bound.set(connection);
        try {
            work.run();
        } finally {
            bound.remove();
        }
    }

    /** @throws NoTransaction when this thread is in none */
    public <T> T ask(Question<T> question) {
        Connection connection = bound.get();
        if (connection == null) {
            throw new NoTransaction();
        }
        try {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database has failed", e);
        }
    }

    /** Something to do with a connection. */
    @FunctionalInterface
    public interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
