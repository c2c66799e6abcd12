package katas.kit.migrate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Applies versioned SQL files, each once and in order, and keeps a record of them in the table {@code schema_history}.
 *
 * <pre>{@code
 * new Migrator(dataSource, Wiring.class, "migrations/V1__customers.sql", "migrations/V2__expand.sql").migrate();
 * }</pre>
 *
 * <p>Every statement commits by itself, on every database, and the record of a file is written after its last one. So a file that fails, or
 * a process that dies, leaves what came before; the whole file is run again the next time. Databases that can roll definitions back
 * (PostgreSQL) would allow more; H2, MySQL and Oracle don't, and neither does anything that must not hold a lock for long.
 *
 * <p>Thread-safe, but two processes that migrate at the same time are not kept apart.
 */
public final class Migrator {

    private final DataSource database;
    private final List<Migration> migrations;

    /**
     * @param database where to apply them
     * @param near     the class beside which the files lie
     * @param files    resources, relative to the class; a file is named {@code V<version>__<description>.sql}
     * @throws MigrationFailed when a file is not there
     */
    public Migrator(DataSource database, Class<?> near, String... files) {
        this.database = database;
        this.migrations = Stream.of(files).map(file -> Migration.read(near, file)).sorted(Comparator.comparingInt(Migration::version)).toList();
    }

    /** Applies every file that was not applied before; the same as {@link #migrateTo} with the highest version. */
    public List<Integer> migrate() {
        return migrateTo(Integer.MAX_VALUE);
    }

    /**
     * Applies every file up to this version that was not applied before.
     *
     * @return the versions that were applied now, in order
     * @throws MigrationFailed when a statement fails, or a file has changed since it was applied; what was done before that stays
     */
    public List<Integer> migrateTo(int version) {
        try (Connection connection = database.getConnection()) {
            Map<Integer, String> applied = history(connection);
            List<Migration> wanted = migrations.stream().filter(migration -> migration.version() <= version).toList();
            wanted.forEach(migration -> checkUnchanged(migration, applied));
            List<Migration> pending = wanted.stream().filter(migration -> !applied.containsKey(migration.version())).toList();
            for (Migration migration : pending) {
                apply(migration, connection);
            }
            return pending.stream().map(Migration::version).toList();
        } catch (SQLException e) {
            throw new MigrationFailed("the history of the schema could not be read or written: " + firstLine(e), e);
        }
    }

    /** The checksums of what was applied, by version. */
    private static Map<Integer, String> history(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists schema_history (version int primary key, description varchar(200) not null,"
                    + " checksum varchar(64) not null, applied_at timestamp(6) with time zone not null)");
            Map<Integer, String> applied = new TreeMap<>();
            try (ResultSet row = statement.executeQuery("select version, checksum from schema_history")) {
                while (row.next()) {
                    applied.put(row.getInt(1), row.getString(2));
                }
            }
            return applied;
        }
    }

    private static void checkUnchanged(Migration migration, Map<Integer, String> applied) {
        String before = applied.get(migration.version());
        if (before != null && !before.equals(migration.checksum())) {
            throw new MigrationFailed(migration.file() + " has changed since it was applied: write another file instead", null);
        }
    }

    private static void apply(Migration migration, Connection connection) throws SQLException {
        List<String> statements = migration.statements();
        for (int i = 0; i < statements.size(); i++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(statements.get(i));
            } catch (SQLException e) {
                throw new MigrationFailed("%s, statement %d of %d: %s%n    %s".formatted(migration.file(), i + 1, statements.size(), firstLine(e),
                        statements.get(i).replaceAll("\\s+", " ")), e);
            }
        }
        try (PreparedStatement record = connection.prepareStatement(
                "insert into schema_history (version, description, checksum, applied_at) values (?, ?, ?, current_timestamp)")) {
            record.setInt(1, migration.version());
            record.setString(2, migration.description());
            record.setString(3, migration.checksum());
            record.executeUpdate();
        }
    }

    /** H2 repeats the statement after what it says. */
    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceAll("; SQL statement:.*", "");
    }
}
