package katas.kit.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A schema for one test class. Its number is held as an advisory lock by the session that made it, so that it can be told from what a process
 * that was killed has left behind, by anybody and at any time. Nothing else in the database is touched.
 */
record PostgresSchema(String name) {

    private static final String PREFIX = "kata_";
    /** Ours among the advisory locks of a database. */
    private static final int LOCKS = 0x6b617461;
    private static final String MARK = "a schema of Persistence Katas, safe to drop when nobody uses it";
    private static final int LONGEST = 40;

    /**
     * Makes one.
     *
     * @param session lives as long as the schema is in use
     * @param owner   who may do everything in it
     */
    static PostgresSchema create(Connection session, String test, String owner) throws SQLException {
        int number = ThreadLocalRandom.current().nextInt();
        String words = test.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String name = PREFIX + String.format("%08x", number) + "_" + words.substring(0, Math.min(LONGEST, words.length()));
        try (Statement statement = session.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCKS + ", " + number + ")");
            statement.execute("create schema " + name + " authorization \"" + owner.replace("\"", "\"\"") + "\"; comment on schema " + name + " is '" + MARK + "'");
        }
        return new PostgresSchema(name);
    }

    void drop(Connection session) throws SQLException {
        drop(session, name);
    }

    /** Drops the schemas of ours that nobody uses any more. */
    static void sweep(Connection session) throws SQLException {
        for (String name : ours(session)) {
            int number = Integer.parseUnsignedInt(name.substring(PREFIX.length(), PREFIX.length() + 8), 16);
            try (Statement statement = session.createStatement();
                 ResultSet free = statement.executeQuery("select pg_try_advisory_lock(" + LOCKS + ", " + number + ")")) {
                free.next();
                if (free.getBoolean(1)) {
                    drop(session, name);
                    statement.execute("select pg_advisory_unlock(" + LOCKS + ", " + number + ")");
                }
            }
        }
    }

    /** By name, by mark, and by owner: somebody else's schema that looks like one of ours is not. */
    private static List<String> ours(Connection session) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = session.createStatement();
             ResultSet found = statement.executeQuery("select nspname from pg_namespace where nspname ~ '^" + PREFIX + "[0-9a-f]{8}_'"
                     + " and obj_description(oid, 'pg_namespace') = '" + MARK + "' and pg_has_role(nspowner, 'usage')")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static void drop(Connection session, String name) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("drop schema if exists " + name + " cascade");
        }
    }
}
