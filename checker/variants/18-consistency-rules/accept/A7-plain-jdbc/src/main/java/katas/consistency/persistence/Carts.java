package katas.consistency.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import katas.consistency.api.CartId;
import katas.consistency.api.CustomerId;

/** The carts of the customers. */
public final class Carts {

    public boolean hasOpen(Connection connection, CustomerId customer) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from cart where customer_id = ? and status = 'OPEN'")) {
            select.setString(1, customer.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    public void open(Connection connection, CartId cart, CustomerId customer, Instant now) throws SQLException {
        String sql = "insert into cart (id, customer_id, status, opened_at, open_marker) values (?, ?, 'OPEN', ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, cart.value());
            insert.setString(2, customer.value());
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.setString(4, customer.value());
            insert.executeUpdate();
        }
    }
}
