package katas.kit.server;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * The first driver that the {@link DriverManager} asks: it answers for the databases under test, and its answer is no.
 *
 * <p>A connection opened around the data source would be seen by no instrument.
 */
final class DriverGuard implements Driver, AutoCloseable {

    private static final Map<DriverGuard, Consumer<String>> WATCHED = new ConcurrentHashMap<>();
    /** Only while a database is watched: what the driver manager holds is never collected. */
    private static Driver registered;

    private final String url;

    private DriverGuard(String url) {
        this.url = url;
    }

    static synchronized DriverGuard watch(String url, Consumer<String> violations) throws SQLException {
        if (registered == null) {
            registerFirst();
        }
        DriverGuard guard = new DriverGuard(url);
        WATCHED.put(guard, violations);
        return guard;
    }

    /** The manager asks drivers in the order in which they came, so that the others have to come again. */
    private static void registerFirst() throws SQLException {
        List<Driver> others = Collections.list(DriverManager.getDrivers());
        for (Driver driver : others) {
            DriverManager.deregisterDriver(driver);
        }
        registered = new DriverGuard("");
        DriverManager.registerDriver(registered);
        for (Driver driver : others) {
            DriverManager.registerDriver(driver);
        }
    }

    @Override
    public void close() throws SQLException {
        stop(this);
    }

    private static synchronized void stop(DriverGuard guard) throws SQLException {
        WATCHED.remove(guard);
        if (WATCHED.isEmpty() && registered != null) {
            DriverManager.deregisterDriver(registered);
            registered = null;
        }
    }

    @Override
    public Connection connect(String asked, java.util.Properties info) throws SQLException {
        // Where all test classes use one server, nobody knows whose connection it would have been: each is told.
        List<Consumer<String>> watchers = WATCHED.entrySet().stream().filter(watched -> asked.startsWith(watched.getKey().url)).map(Map.Entry::getValue).toList();
        if (!watchers.isEmpty()) {
            String sentence = "DriverManager.getConnection(...) on the test's own database would get around the test's instruments; "
                    + "take connections from the DataSource that Wiring is given";
            watchers.forEach(watcher -> watcher.accept(sentence));
            throw new SQLException(sentence, "0A000");
        }
        return null;
    }

    @Override
    public boolean acceptsURL(String asked) {
        return WATCHED.keySet().stream().anyMatch(guard -> asked.startsWith(guard.url));
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String asked, java.util.Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no logger");
    }
}
