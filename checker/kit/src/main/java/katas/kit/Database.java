package katas.kit;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import katas.kit.jdbc.Server;

/**
 * The test's own eyes and hands on the database under test: plain SQL, seen by no instrument, on a connection of its own that
 * commits every statement.
 *
 * <p>Thread-safe: one statement at a time.
 */
public final class Database {

    private static final Pattern CHANGES_ROWS = Pattern.compile("\\s*(insert|update|delete|merge)\\b", Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final Server server;
    private final Runnable beforeReset;

    Database(Server server, Runnable beforeReset) throws SQLException {
        this.server = server;
        this.connection = server.connectAsTest();
        this.beforeReset = beforeReset;
    }

    /**
     * Executes a statement that returns no rows.
     *
     * @return the number of rows changed
     */
    public synchronized int execute(String sql, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            int rows = statement.executeUpdate();
            if (!CHANGES_ROWS.matcher(sql).lookingAt()) {
                server.definitionsMayHaveChanged();
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the test's own SQL failed: " + sql, e);
        }
    }

    /**
     * Inserts one row.
     *
     * @param table   the table, followed by its columns in parentheses if not all are given: {@code "product (sku, title)"}
     * @param values  a value for each column
     */
    public int insert(String table, Object... values) {
        return execute("insert into " + table + " values (" + String.join(", ", Collections.nCopies(values.length, "?")) + ")", values);
    }

    /** The rows of a query, each a map from column name (lower case) to value, in the order of the columns. */
    public synchronized List<Map<String, Object>> rows(String sql, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments); ResultSet result = statement.executeQuery()) {
            ResultSetMetaData columns = result.getMetaData();
            List<Map<String, Object>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), readable(result.getObject(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the test's own SQL failed: " + sql, e);
        }
    }

    /** The values of a query's first column. */
    public List<Object> column(String sql, Object... arguments) {
        return rows(sql, arguments).stream().map(row -> row.values().iterator().next()).toList();
    }

    /** The one number that a query finds. */
    public long number(String sql, Object... arguments) {
        List<Object> found = column(sql, arguments);
        if (found.size() != 1 || !(found.get(0) instanceof Number number)) {
            throw new IllegalStateException("expected one number from: " + sql + ", got " + found);
        }
        return number.longValue();
    }

    /** The number of rows in a table, or in what follows {@code from}: {@code count("orders where status = ?", "NEW")}. */
    public long count(String from, Object... arguments) {
        return number("select count(*) from " + from, arguments);
    }

    /** What is in the given tables now; in every table if none is named. */
    public synchronized Snapshot snapshot(String... tables) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables.length == 0 ? allTables() : List.of(tables)) {
            rows.put(table, rows("select * from " + table).stream().map(Map::values).map(Object::toString).sorted().toList());
        }
        return new Snapshot(rows);
    }

    /** Takes every connection away from the application and empties all tables: the state in which each test begins. */
    public synchronized void reset() {
        beforeReset.run();
        try {
            server.wipe();
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be emptied", e);
        }
    }

    /** Runs a script of several statements. */
    synchronized void script(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } finally {
            server.definitionsMayHaveChanged();
        }
    }

    void close() throws SQLException {
        connection.close();
    }

    private List<String> allTables() {
        try {
            return server.tables();
        } catch (SQLException e) {
            throw new IllegalStateException("the database's tables could not be listed", e);
        }
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            statement.setObject(i + 1, argument instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : argument);
        }
        return statement;
    }

    /** The same Java value on every database: moments are instants, whatever offset was written. */
    private static Object readable(Object value) throws SQLException {
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        if (value instanceof Timestamp moment) {
            return moment.toInstant();
        }
        if (value instanceof Clob text) {
            return text.getSubString(1, (int) text.length());
        }
        return value instanceof String text ? text.stripTrailing() : value;
    }
}
