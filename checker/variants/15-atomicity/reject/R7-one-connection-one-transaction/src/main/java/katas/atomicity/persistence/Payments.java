package katas.atomicity.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import katas.atomicity.domain.Order;
import katas.kit.boot.IdSource;

/** What customers owe. The cashier collects it later, from what is written here. */
public final class Payments {

    private final IdSource ids;

    public Payments(IdSource ids) {
        this.ids = ids;
    }

    public void expect(Connection connection, Order order) throws SQLException {
        String sql = "insert into payment (id, order_id, amount_minor, currency, status) values (?, ?, ?, ?, 'PENDING')";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, ids.next());
            insert.setString(2, order.id().value());
            insert.setLong(3, order.totalMinor());
            insert.setString(4, order.currency());
            insert.executeUpdate();
        }
    }
}
