package katas.atomicity.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import katas.atomicity.domain.Order;

/** Messages on their way out. A relay reads them from here and delivers them. */
public final class Outbox {

    public void announce(Connection connection, Order order) throws SQLException {
        String sql = "insert into outbox (aggregate_type, aggregate_id, type, payload) values ('Order', ?, 'OrderPlaced', ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, order.id().value());
            insert.setString(2, payload(order));
            insert.executeUpdate();
        }
    }

    private static String payload(Order order) {
        return "{\"customer\":\"%s\",\"total\":%d,\"currency\":\"%s\"}"
                .formatted(order.customerId(), order.totalMinor(), order.currency());
    }
}
