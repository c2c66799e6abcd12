package katas.txboundaries.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.domain.Payment;

/** Every attempt to get money, written down before the provider hears of it. */
public final class PaymentLog {

    public void begin(Connection connection, Payment payment) throws SQLException {
        String sql = "insert into payment (id, order_id, amount_minor, currency, status, idem_key) values (?, ?, ?, ?, 'PENDING', ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, payment.key());
            insert.setString(2, payment.order().value());
            insert.setLong(3, payment.amountMinor());
            insert.setString(4, payment.currency());
            insert.setString(5, payment.key());
            insert.executeUpdate();
        }
    }

    public List<Payment> pending(Connection connection) throws SQLException {
        String sql = "select idem_key, order_id, amount_minor, currency from payment where status = 'PENDING' order by id";
        List<Payment> pending = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql); ResultSet row = query.executeQuery()) {
            while (row.next()) {
                pending.add(new Payment(row.getString(1), new OrderId(row.getString(2)), row.getLong(3), row.getString(4)));
            }
        }
        return pending;
    }

    /** False if somebody else has ended this attempt already. */
    public boolean end(Connection connection, Payment payment, Payment.Status status, String reference) throws SQLException {
        String sql = "update payment set status = ?, provider_ref = ? where idem_key = ? and status = 'PENDING'";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, status.name());
            update.setString(2, reference);
            update.setString(3, payment.key());
            return update.executeUpdate() == 1;
        }
    }
}
