package katas.consistency.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import katas.consistency.api.CustomerId;

/** Who buys here, and how much they may owe. */
public final class Customers {

    /**
     * Makes everybody else who locks this customer wait until the transaction ends.
     *
     * @return the customer's credit limit
     */
    public long lock(Connection connection, CustomerId customer) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select credit_limit_minor from customer where id = ? for update")) {
            select.setString(1, customer.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("no customer " + customer.value());
                }
                return row.getLong(1);
            }
        }
    }
}
