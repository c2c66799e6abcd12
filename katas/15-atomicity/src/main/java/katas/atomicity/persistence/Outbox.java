package katas.atomicity.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import katas.atomicity.domain.Order;

/** Messages on their way out. A relay reads them from here and delivers them. */
public final class Outbox {

    private final DataSource database;

    public Outbox(DataSource database) {
        this.database = database;
    }

    public void announce(Order order) {
        String sql = "insert into outbox (aggregate_type, aggregate_id, type, payload) values ('Order', ?, 'OrderPlaced', ?)";
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, order.id().value());
            insert.setString(2, payload(order));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("no message about order " + order.id().value(), e);
        }
    }

    private static String payload(Order order) {
        return "{\"customer\":\"%s\",\"total\":%d,\"currency\":\"%s\"}"
                .formatted(order.customerId(), order.totalMinor(), order.currency());
    }
}
