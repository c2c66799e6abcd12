package katas.txboundaries.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import katas.txboundaries.api.OrderId;

/** Receipts on their way out. */
public final class Outbox {

    public void receiptFor(Connection connection, OrderId order) throws SQLException {
        String sql = "insert into outbox (aggregate_type, aggregate_id, type, payload) values ('Order', ?, 'ReceiptDue', '')";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, order.value());
            insert.executeUpdate();
        }
    }

    public List<OrderId> waiting(Connection connection) throws SQLException {
        String sql = "select aggregate_id from outbox where published_at is null order by id";
        List<OrderId> waiting = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                waiting.add(new OrderId(row.getString(1)));
            }
        }
        return waiting;
    }

    public int sent(Connection connection, OrderId order, Instant when) throws SQLException {
        String sql = "update outbox set published_at = ? where aggregate_id = ? and published_at is null";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, when.atOffset(ZoneOffset.UTC));
            update.setString(2, order.value());
            return update.executeUpdate();
        }
    }
}
