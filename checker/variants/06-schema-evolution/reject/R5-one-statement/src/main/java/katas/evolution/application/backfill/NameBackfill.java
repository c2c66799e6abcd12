package katas.evolution.application.backfill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import katas.evolution.api.Backfill;

/** Copies what differs. */
public final class NameBackfill implements Backfill {

    private static final String COPY = "update customer set full_name = name where name is not null and full_name is distinct from name";

    private final DataSource database;

    public NameBackfill(DataSource database) {
        this.database = database;
    }

    @Override
    public void run() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            copy(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the backfill has stopped, and can be started again", e);
        }
    }

    private static void copy(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(COPY)) {
            update.executeUpdate();
        }
    }
}
