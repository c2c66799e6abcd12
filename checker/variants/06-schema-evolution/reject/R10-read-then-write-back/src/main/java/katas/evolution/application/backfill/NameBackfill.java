package katas.evolution.application.backfill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import katas.evolution.api.Backfill;

/** Reads a chunk, writes it, and goes on behind it. */
public final class NameBackfill implements Backfill {

    private final DataSource database;

    public NameBackfill(DataSource database) {
        this.database = database;
    }

    @Override
    public void run() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            String last = "";
            for (Map<String, String> names = chunk(connection, last); !names.isEmpty(); names = chunk(connection, last)) {
                for (Map.Entry<String, String> name : names.entrySet()) {
                    last = name.getKey();
                }
                write(connection, names);
                connection.commit();
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("the backfill has stopped, and can be started again", e);
        }
    }

    private static Map<String, String> chunk(Connection connection, String last) throws SQLException {
        Map<String, String> names = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select id, name from customer where id > ? and name is not null and full_name is distinct from name order by id limit 100")) {
            select.setString(1, last);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.put(row.getString(1), row.getString(2));
                }
            }
        }
        return names;
    }

    private static void write(Connection connection, Map<String, String> names) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update customer set full_name = ? where id = ?")) {
            for (Map.Entry<String, String> name : names.entrySet()) {
                update.setString(1, name.getValue());
                update.setString(2, name.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
