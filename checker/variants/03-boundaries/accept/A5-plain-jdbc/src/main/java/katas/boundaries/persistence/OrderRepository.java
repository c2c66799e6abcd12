package katas.boundaries.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.boundaries.api.CustomerId;
import katas.boundaries.api.Money;
import katas.boundaries.api.NoSuchOrder;
import katas.boundaries.api.OrderId;
import katas.boundaries.api.Sku;
import katas.boundaries.domain.order.Order;
import katas.boundaries.domain.order.OrderLine;

public final class OrderRepository {

    public void add(Connection connection, OrderId id, CustomerId customer, Money limit, Instant placedAt) throws SQLException {
        execute(connection, "insert into orders (id, customer_id, status, currency, limit_minor, placed_at) values (?, ?, 'NEW', 'EUR', ?, ?)",
                id.value(), customer.value(), limit.minor(), placedAt.atOffset(ZoneOffset.UTC));
    }

    public Order get(Connection connection, OrderId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select customer_id, limit_minor, version from orders where id = ?")) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NoSuchOrder(id);
                }
                return new Order(id, new CustomerId(row.getString(1)), new Money(row.getLong(2)), row.getInt(3), linesOf(connection, id));
            }
        }
    }

    /** The order's row takes part in the change; false if somebody else was faster. */
    public boolean claim(Connection connection, OrderId id, int version) throws SQLException {
        return execute(connection, "update orders set version = version + 1 where id = ? and version = ?", id.value(), version) == 1;
    }

    public void insertLine(Connection connection, OrderId id, OrderLine line) throws SQLException {
        execute(connection, "insert into order_line (order_id, line_no, sku, qty, unit_price_minor) values (?, ?, ?, ?, ?)",
                id.value(), line.lineNo(), line.sku().value(), line.quantity(), line.unitPrice().minor());
    }

    public void updateLine(Connection connection, OrderId id, OrderLine line) throws SQLException {
        execute(connection, "update order_line set qty = ? where order_id = ? and line_no = ?", line.quantity(), id.value(), line.lineNo());
    }

    public void deleteLine(Connection connection, OrderId id, OrderLine line) throws SQLException {
        execute(connection, "delete from order_line where order_id = ? and line_no = ?", id.value(), line.lineNo());
    }

    public void delete(Connection connection, OrderId id) throws SQLException {
        execute(connection, "delete from order_line where order_id = ?", id.value());
        execute(connection, "delete from orders where id = ?", id.value());
    }

    public Optional<Money> priceOf(Connection connection, Sku sku) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select price_minor from product where sku = ?")) {
            select.setString(1, sku.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Money(row.getLong(1))) : Optional.empty();
            }
        }
    }

    private static List<OrderLine> linesOf(Connection connection, OrderId id) throws SQLException {
        String sql = "select line_no, sku, qty, unit_price_minor from order_line where order_id = ? order by line_no";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                List<OrderLine> lines = new ArrayList<>();
                while (row.next()) {
                    lines.add(new OrderLine(row.getInt(1), new Sku(row.getString(2)), row.getInt(3), new Money(row.getLong(4))));
                }
                return lines;
            }
        }
    }

    private static int execute(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }
}
