package katas.kit.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The server that {@code KATA_PG_URL}, {@code KATA_PG_USER} and {@code KATA_PG_PASSWORD} name. */
final class OwnPostgres {

    private OwnPostgres() {
    }

    static boolean isWanted() {
        return setting("KATA_PG_URL") != null;
    }

    /** Looks whether it can be used, and says in a sentence why not. */
    static PostgresAccess access() {
        String user = setting("KATA_PG_USER");
        if (user == null) {
            throw new ServerUnavailable("KATA_PG_URL is set and KATA_PG_USER is not: say who connects, and with which KATA_PG_PASSWORD.");
        }
        String password = setting("KATA_PG_PASSWORD");
        PostgresAccess access = new PostgresAccess(setting("KATA_PG_URL"), user, password, user, password, true);
        try (Connection connection = access.connectAsTest("")) {
            check(connection, access);
            return access;
        } catch (SQLException e) {
            throw new ServerUnavailable(sentence(e, access));
        }
    }

    private static void check(Connection connection, PostgresAccess access) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet server = statement.executeQuery("select current_setting('server_version_num')::int / 10000, current_setting('server_version'), "
                     + "has_database_privilege(current_database(), 'create'), current_database(), pg_is_in_recovery()")) {
            server.next();
            if (server.getInt(1) < PostgresAccess.OLDEST_VERSION) {
                throw new ServerUnavailable("The server at " + access.url() + " is PostgreSQL " + server.getString(2) + "; the katas need "
                        + PostgresAccess.OLDEST_VERSION + " or newer.");
            }
            if (server.getBoolean(5)) {
                throw new ServerUnavailable("The server at " + access.url() + " is a replica that only reads. Name its primary in KATA_PG_URL.");
            }
            if (!server.getBoolean(3)) {
                String database = server.getString(4);
                throw new ServerUnavailable("The user " + access.testUser() + " may not create a schema in the database " + database + " of " + access.url()
                        + ". Allow it (grant create on database \"" + database + "\" to \"" + access.testUser() + "\"), or name another user in KATA_PG_USER.");
            }
        }
    }

    /** What the driver says, with what to do about it. */
    static String sentence(SQLException e, PostgresAccess access) {
        String state = String.valueOf(e.getSQLState());
        String seen = " (" + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")";
        switch (state) {
            case "28P01":
            case "28000":
            case "08004":
                return "The server at " + access.url() + " does not let " + access.testUser() + " in" + seen + ". Check KATA_PG_USER and KATA_PG_PASSWORD.";
            case "3D000":
                return "There is no such database: " + access.url() + seen + ". Create it, or name another one in KATA_PG_URL.";
            case "42501":
                return access.testUser() + " has not the rights that the tests need" + seen + ". Grant them, or name another user in KATA_PG_USER.";
            case "53100":
                return "The server at " + access.url() + " has no space left on its disk" + seen + ".";
            case "53300":
                return "The server at " + access.url() + " takes no more connections" + seen + ". Close some, or raise max_connections.";
            default:
                return state.startsWith("08")
                        ? "No PostgreSQL answers at " + access.url() + seen + ". Start it, or correct KATA_PG_URL; without KATA_PG_URL the tests start one of their own."
                        : "The server at " + access.url() + " can't be used" + seen + ".";
        }
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
