package katas.kit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a PostgreSQL server is, and how to get in: as the test, which may do everything that it needs to, and as the application, which on
 * a server of ours owns its schema and nothing else.
 *
 * @param own whether it is the user's own server, of which we touch nothing but our schemas
 */
record PostgresAccess(String url, String testUser, String testPassword, String applicationUser, String applicationPassword, boolean own) {

    /** The first statement to be refused after that is the learner's fault; 15 is the oldest version that the katas are proved on. */
    static final int OLDEST_VERSION = 15;

    private static PostgresAccess known;
    private static ServerUnavailable failed;

    /** The server to use: the one that {@code KATA_PG_URL} names, or the one that is shared by all tests, which is started if need be. */
    static synchronized PostgresAccess find() {
        if (failed != null) {
            // It was looked for once and well; every other test would have to wait as long to hear the same.
            throw new ServerUnavailable(failed.getMessage());
        }
        try {
            if (OwnPostgres.isWanted()) {
                known = known == null ? OwnPostgres.access() : known;
            } else if (known == null || !known.answers()) {
                known = new SharedPostgres().access();
            }
            return known;
        } catch (ServerUnavailable e) {
            failed = e;
            throw e;
        }
    }

    Connection connectAsTest(String options) throws SQLException {
        return connect(testUser, testPassword, options);
    }

    Connection connectAsApplication(String options) throws SQLException {
        return connect(applicationUser, applicationPassword, options);
    }

    boolean answers() {
        try (Connection connection = connectAsTest("")) {
            return connection.isValid(1);
        } catch (SQLException gone) {
            return false;
        }
    }

    private Connection connect(String user, String password, String options) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "persistence-katas");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("assumeMinServerVersion", String.valueOf(OLDEST_VERSION));
        if (!own) {
            properties.setProperty("sslmode", "disable");
            properties.setProperty("gssEncMode", "disable");
        }
        if (!options.isEmpty()) {
            properties.setProperty("options", options);
        }
        Connection connection = PostgresDriver.get().connect(url, properties);
        if (connection == null) {
            throw new ServerUnavailable("KATA_PG_URL is \"" + url + "\", and that is no PostgreSQL address. One looks like jdbc:postgresql://localhost:5432/test");
        }
        return connection;
    }
}
