package katas.evolution.application.backfill;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import katas.evolution.api.Backfill;

/** Takes a hundred rows that differ, and again, until none does. */
public final class NameBackfill implements Backfill {

    private final DataSource database;

    public NameBackfill(DataSource database) {
        this.database = database;
    }

    @Override
    public void run() {
        try (Connection connection = database.getConnection(); Statement update = connection.createStatement()) {
            int moved;
            do {
                moved = update.executeUpdate("update customer set full_name = name where full_name is distinct from name and id in"
                        + " (select id from customer where name is not null and full_name is distinct from name limit 100)");
            } while (moved > 0);
        } catch (SQLException e) {
            throw new IllegalStateException("the backfill has stopped, and can be started again", e);
        }
    }
}
