package katas.evolution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import katas.evolution.api.CustomerId;
import katas.evolution.api.Customers;

/** Release 1. It has been in production for years, on machines that will not be stopped before release 2 has proved itself. */
final class CustomersV1 implements Customers {

    private final DataSource database;

    CustomersV1(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(CustomerId id, String fullName) {
        change("insert into customer (id, name) values (?, ?)", id.value(), fullName);
    }

    @Override
    public void rename(CustomerId id, String fullName) {
        change("update customer set name = ? where id = ?", fullName, id.value());
    }

    @Override
    public String nameOf(CustomerId id) {
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("select name from customer where id = ?")) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql, String first, String second) {
        try (Connection connection = database.getConnection(); PreparedStatement change = connection.prepareStatement(sql)) {
            change.setString(1, first);
            change.setString(2, second);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
