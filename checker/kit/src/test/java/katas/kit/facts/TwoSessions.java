package katas.kit.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import katas.kit.jdbc.Server;
import katas.kit.server.Servers;
import org.awaitility.Awaitility;

/** Two transactions on the database of this run, and a third connection that looks at what is committed. No instrument is between. */
final class TwoSessions {

    private static final int SECONDS = 5;

    private final AtomicReference<Thread> executing = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        executing.set(new Thread(work, "other"));
        return executing.get();
    });
    private Server server;
    private Connection first;
    private Connection second;
    private Connection eye;

    void open(String... definitions) throws SQLException {
        server = Servers.open("facts", violation -> { });
        eye = server.connectAsApplication();
        for (String definition : definitions) {
            execute(eye, definition);
        }
        first = begin();
        second = begin();
    }

    Connection first() {
        return first;
    }

    Connection second() {
        return second;
    }

    int update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            server.executing(connection, statement);
            return statement.executeUpdate(sql);
        }
    }

    void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void alone(String sql) throws SQLException {
        execute(eye, sql);
    }

    long number(String sql) throws SQLException {
        return number(eye, sql);
    }

    long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Stores a value (into {@code table (column)}, or with a sku in front) and reads it again. */
    <T> T roundTrip(String columns, String column, Object value, Class<T> type) throws SQLException {
        String table = columns.substring(0, columns.indexOf(' '));
        execute(eye, "delete from " + table);
        String values = columns.contains("sku") ? "('tea', ?)" : "(?)";
        try (PreparedStatement insert = eye.prepareStatement("insert into " + columns + " values " + values)) {
            insert.setObject(1, value);
            insert.executeUpdate();
        }
        try (Statement statement = eye.createStatement(); ResultSet rows = statement.executeQuery("select " + column + " from " + table)) {
            rows.next();
            return rows.getObject(1, type);
        }
    }

    /** Starts a statement on a thread of its own, and returns when the server says that it waits. */
    Future<Integer> startAndAwaitWaiting(Connection connection, String sql) {
        Future<Integer> result = thread.submit(() -> update(connection, sql));
        Awaitility.await().atMost(Duration.ofSeconds(SECONDS)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1))
                .until(() -> executing.get() != null && server.waitsForLock(connection, executing.get()));
        return result;
    }

    private Connection begin() throws SQLException {
        Connection connection = server.connectAsApplication();
        connection.setAutoCommit(false);
        return connection;
    }

    void close() throws SQLException {
        thread.shutdownNow();
        for (Connection connection : new Connection[] {first, second, eye}) {
            connection.close();
        }
        server.close();
    }
}
