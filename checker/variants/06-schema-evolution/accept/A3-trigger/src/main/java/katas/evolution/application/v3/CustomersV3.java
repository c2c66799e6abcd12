package katas.evolution.application.v3;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import katas.evolution.api.CustomerId;
import katas.evolution.api.Customers;

/** The customers, as release 3 knows them. */
public final class CustomersV3 implements Customers {

    private final DataSource database;

    public CustomersV3(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(CustomerId id, String fullName) {
        change("insert into customer (id, full_name) values (?, ?)", id.value(), fullName);
    }

    @Override
    public void rename(CustomerId id, String fullName) {
        change("update customer set full_name = ? where id = ?", fullName, id.value());
    }

    @Override
    public String nameOf(CustomerId id) {
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("select full_name from customer where id = ?")) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("customer " + id.value() + " could not be read", e);
        }
    }

    private void change(String sql, String... arguments) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the customer could not be written", e);
        }
    }
}
