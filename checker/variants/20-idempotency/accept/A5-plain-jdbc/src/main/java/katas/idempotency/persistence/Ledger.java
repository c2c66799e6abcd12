package katas.idempotency.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import katas.idempotency.domain.Payment;

/** The books: each payment moves money from one account to another. */
public final class Ledger {

    public void book(Connection connection, Payment payment) throws SQLException {
        String sql = "insert into payment (id, order_id, amount_minor, currency, status, charged_at) values (?, ?, ?, ?, 'CHARGED', ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, payment.id());
            insert.setString(2, payment.orderId());
            insert.setLong(3, payment.amountMinor());
            insert.setString(4, payment.currency());
            insert.setObject(5, payment.chargedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        enter(connection, payment, "cash", payment.amountMinor());
        enter(connection, payment, "receivables", -payment.amountMinor());
    }

    private static void enter(Connection connection, Payment payment, String account, long amountMinor) throws SQLException {
        String sql = "insert into ledger_entry (id, account, amount_minor, order_id, kind) values (?, ?, ?, ?, 'CHARGE')";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, payment.id() + "-" + account);
            insert.setString(2, account);
            insert.setLong(3, amountMinor);
            insert.setString(4, payment.orderId());
            insert.executeUpdate();
        }
    }
}
