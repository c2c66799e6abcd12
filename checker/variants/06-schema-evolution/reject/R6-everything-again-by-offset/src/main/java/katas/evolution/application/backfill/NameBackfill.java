package katas.evolution.application.backfill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import katas.evolution.api.Backfill;

/** Goes through all pages of customers. */
public final class NameBackfill implements Backfill {

    private static final String COPY = "update customer set full_name = name where id in (select id from customer order by id limit 100 offset ?)";

    private final DataSource database;

    public NameBackfill(DataSource database) {
        this.database = database;
    }

    @Override
    public void run() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int offset = 0;
            while (copy(connection, offset) > 0) {
                connection.commit();
                offset += 100;
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("the backfill has stopped, and can be started again", e);
        }
    }

    private static int copy(Connection connection, int offset) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(COPY)) {
            update.setInt(1, offset);
            return update.executeUpdate();
        }
    }
}
