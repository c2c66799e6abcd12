package katas.consistency.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import katas.consistency.api.Item;
import katas.consistency.api.OutOfStock;
import katas.consistency.api.Sku;

/** What is on the shelves. */
public final class Stock {

    public void take(Connection connection, Item item) throws SQLException {
        String sql = "update stock set on_hand = on_hand - ? where sku = ? and on_hand >= ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, item.qty());
            update.setString(2, item.sku().value());
            update.setInt(3, item.qty());
            if (update.executeUpdate() == 0) {
                throw new OutOfStock(item.sku());
            }
        }
    }

    public int onHand(Connection connection, Sku sku) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select on_hand from stock where sku = ?")) {
            select.setString(1, sku.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
