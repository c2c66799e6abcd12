package katas.atomicity.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import katas.atomicity.api.Cart;
import katas.atomicity.api.OutOfStock;

/** What is on the shelves. There is never less than nothing of anything. */
public final class Stock {

    public void take(Connection connection, Cart.Line line) throws SQLException {
        String sql = "update stock set on_hand = on_hand - ? where sku = ? and on_hand >= ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, line.qty());
            update.setString(2, line.sku());
            update.setInt(3, line.qty());
            if (update.executeUpdate() == 0) {
                throw new OutOfStock(line.sku());
            }
        }
    }
}
