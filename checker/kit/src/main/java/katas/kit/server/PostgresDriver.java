package katas.kit.server;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;

/** PostgreSQL's driver, by reflection: who tests on H2 has none, and the kit is compiled without. */
final class PostgresDriver {

    private PostgresDriver() {
    }

    static Driver get() {
        try {
            return (Driver) Class.forName("org.postgresql.Driver").getDeclaredConstructor().newInstance();
        } catch (ClassNotFoundException e) {
            throw new ServerUnavailable("PostgreSQL was asked for, and its driver is not on the class path. " + HOW_TO_GET_IT);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the PostgreSQL driver can't be used", e);
        }
    }

    static final String HOW_TO_GET_IT = "Maven adds it when it is told so: mvn -Dkata.db=postgres -pl katas/NN-name test, or ./kata test NN --db postgres. "
            + "In an IDE, switch on the Maven profile \"postgres\".";

    /** Whether the server has a transaction open, as it says after every statement; JDBC alone does not tell of one that SQL has begun. */
    static boolean isInTransaction(Connection connection) throws SQLException {
        try {
            Class<?> type = Class.forName("org.postgresql.core.BaseConnection");
            Method state = type.getMethod("getTransactionState");
            return !state.invoke(connection.unwrap(type)).toString().equals("IDLE");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of the PostgreSQL driver does not tell its transaction state", e);
        }
    }
}
