package katas.txboundaries.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.domain.Order;

/** The orders of the shop. */
public final class Orders {

    public Order find(Connection connection, OrderId id) throws SQLException {
        String sql = "select email, status, total_minor, currency from orders where id = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, id.value());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("no order " + id.value());
                }
                return new Order(id, row.getString(1), Order.Status.valueOf(row.getString(2)), row.getLong(3), row.getString(4));
            }
        }
    }

    /** False if the order is not in the status that it should come from. */
    public boolean change(Connection connection, OrderId id, Order.Status from, Order.Status to) throws SQLException {
        String sql = "update orders set status = ?, version = version + 1 where id = ? and status = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, to.name());
            update.setString(2, id.value());
            update.setString(3, from.name());
            return update.executeUpdate() == 1;
        }
    }
}
