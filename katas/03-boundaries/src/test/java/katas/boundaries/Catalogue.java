package katas.boundaries;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import katas.boundaries.api.Sku;

/** Another team's program on the same database: it sets the prices. */
final class Catalogue {

    private Catalogue() {
    }

    static void reprice(DataSource database, Sku sku, long priceMinor) throws SQLException {
        try (Connection connection = database.getConnection();
             PreparedStatement update = connection.prepareStatement("update product set price_minor = ?, version = version + 1 where sku = ?")) {
            update.setLong(1, priceMinor);
            update.setString(2, sku.value());
            update.executeUpdate();
        }
    }
}
