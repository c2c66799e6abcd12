package katas.retry.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import katas.retry.api.Sku;

/** What is on the shelves. */
public final class Shelves {

    /** In one order for everybody, so that nobody waits in a circle. */
    public void lock(Connection connection, Sku one, Sku other) throws SQLException {
        String sql = "select sku from stock where sku in (?, ?) order by sku for update";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, one.value());
            query.setString(2, other.value());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    }

    public void change(Connection connection, Sku sku, int qty) throws SQLException {
        String sql = "update stock set on_hand = on_hand + ?, version = version + 1 where sku = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, qty);
            update.setString(2, sku.value());
            update.executeUpdate();
        }
    }
}
