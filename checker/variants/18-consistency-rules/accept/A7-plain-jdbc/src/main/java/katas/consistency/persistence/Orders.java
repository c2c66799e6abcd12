package katas.consistency.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import katas.consistency.api.CustomerId;
import katas.consistency.api.Item;
import katas.consistency.domain.Order;

/** The orders of the shop. */
public final class Orders {

    /** What the customer's open orders cost together. */
    public long openTotal(Connection connection, CustomerId customer) throws SQLException {
        String sql = "select coalesce(sum(total_minor), 0) from orders where customer_id = ? and status = 'PLACED'";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, customer.value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    public void add(Connection connection, Order order) throws SQLException {
        String sql = "insert into orders (id, customer_id, status, total_minor, placed_at) values (?, ?, 'PLACED', ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, order.id().value());
            insert.setString(2, order.customer().value());
            insert.setLong(3, order.totalMinor());
            insert.setObject(4, order.placedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        addLines(connection, order);
    }

    private static void addLines(Connection connection, Order order) throws SQLException {
        String sql = "insert into order_line (order_id, line_no, sku, qty, unit_price_minor) values (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int lineNo = 1;
            for (Item item : order.items()) {
                insert.setString(1, order.id().value());
                insert.setInt(2, lineNo++);
                insert.setString(3, item.sku().value());
                insert.setInt(4, item.qty());
                insert.setLong(5, item.unitPriceMinor());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
