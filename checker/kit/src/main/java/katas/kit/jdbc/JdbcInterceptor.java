package katas.kit.jdbc;

import java.sql.SQLException;

/**
 * Sees every JDBC call of a node, before and after it happened, and may let it fail or wait.
 *
 * <p>Called on the thread that makes the call, so an implementation must be thread-safe.
 */
public interface JdbcInterceptor {

    /**
     * Before the call reaches the database. A thrown exception is what the application gets, and the database nothing.
     *
     * @throws SQLException to let the call fail without effect
     */
    default void before(JdbcCall call) throws SQLException {
    }

    /**
     * After the call, which may have failed: see {@link JdbcCall#failure()}. A thrown exception is what the application gets,
     * although the call took effect.
     *
     * @throws SQLException to let the call fail after it took effect
     */
    default void after(JdbcCall call) throws SQLException {
    }
}
