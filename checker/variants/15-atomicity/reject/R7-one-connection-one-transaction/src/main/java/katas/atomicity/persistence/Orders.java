package katas.atomicity.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import katas.atomicity.api.Cart;
import katas.atomicity.domain.Order;

/** The orders of the shop. */
public final class Orders {

    public void add(Connection connection, Order order) throws SQLException {
        String sql = "insert into orders (id, customer_id, status, currency, total_minor, placed_at) values (?, ?, 'PLACED', ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, order.id().value());
            insert.setString(2, order.customerId());
            insert.setString(3, order.currency());
            insert.setLong(4, order.totalMinor());
            insert.setObject(5, order.placedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        addLines(connection, order);
    }

    private static void addLines(Connection connection, Order order) throws SQLException {
        String sql = "insert into order_line (order_id, line_no, sku, qty, unit_price_minor) values (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int lineNo = 0;
            for (Cart.Line line : order.lines()) {
                lineNo++;
                insert.setString(1, order.id().value());
                insert.setInt(2, lineNo);
                insert.setString(3, line.sku());
                insert.setInt(4, line.qty());
                insert.setLong(5, line.unitPriceMinor());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
