package katas.repositories.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import katas.repositories.api.CustomerId;
import katas.repositories.api.Line;
import katas.repositories.api.NoSuchOrder;
import katas.repositories.api.Order;
import katas.repositories.api.OrderId;
import katas.repositories.api.Orders;
import katas.repositories.api.StaleOrder;
import katas.repositories.persistence.uow.CurrentConnection;

/** The orders in the database. */
final class SqlOrders implements Orders {

    private static final int BLOCK = 50;
    private static final String ORDERS = "select o.id, o.customer_id, o.status, o.version, l.sku, l.qty, l.unit_price_minor"
            + " from orders o left join order_line l on l.order_id = o.id where ";

    private final DataSource database;
    private final CurrentConnection current;
    private long block;
    private int given = BLOCK;

    SqlOrders(DataSource database, CurrentConnection current) {
        this.database = database;
        this.current = current;
    }

    /** Each number of the sequence stands for fifty ids, which one machine gives away without asking again. */
    @Override
    public synchronized OrderId nextId() {
        if (given == BLOCK) {
            block = nextBlock();
            given = 0;
        }
        return new OrderId("A" + (block * BLOCK + given++));
    }

    private long nextBlock() {
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("select nextval('order_number')");
             ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("no new ids", e);
        }
    }

    @Override
    public Optional<Order> byId(OrderId id) {
        return find(ORDERS + "o.id = ? order by l.line_no", id.value()).stream().findFirst();
    }

    @Override
    public List<Order> openFor(CustomerId customer) {
        return find(ORDERS + "o.customer_id = ? and o.status in ('PLACED', 'PAID') order by o.id, l.line_no", customer.value());
    }

    @Override
    public void save(Order order) {
        current.ask(connection -> {
            int stored = order.version() == 0 ? insert(connection, order)
                    : change(connection, "update orders set status = ?, version = version + 1 where id = ? and version = ?",
                            order.status().name(), order.id().value(), order.version());
            if (stored == 0) {
                throw new StaleOrder(order.id());
            }
            change(connection, "delete from order_line where order_id = ?", order.id().value());
            return insertLines(connection, order);
        });
        order.savedAs(order.version() + 1);
    }

    @Override
    public void remove(Order order) {
        current.ask(connection -> {
            int removed = change(connection, "delete from orders where id = ? and version = ?", order.id().value(), order.version());
            if (removed == 0) {
                throw byId(order.id()).isPresent() ? new StaleOrder(order.id()) : new NoSuchOrder(order.id());
            }
            return change(connection, "delete from order_line where order_id = ?", order.id().value());
        });
    }

    private static int insert(Connection connection, Order order) throws SQLException {
        return change(connection, "insert into orders (id, customer_id, status, version) values (?, ?, ?, 1) on conflict do nothing",
                order.id().value(), order.customer().value(), order.status().name());
    }

    private static int[] insertLines(Connection connection, Order order) throws SQLException {
        String sql = "insert into order_line (order_id, line_no, sku, qty, unit_price_minor) values (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int number = 0;
            for (Line line : order.lines()) {
                insert.setString(1, order.id().value());
                insert.setInt(2, number++);
                insert.setString(3, line.sku());
                insert.setInt(4, line.qty());
                insert.setLong(5, line.unitPriceMinor());
                insert.addBatch();
            }
            return insert.executeBatch();
        }
    }

    private static int change(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }

    private List<Order> find(String sql, String argument) {
        return current.ask(connection -> {
            Map<String, List<Line>> lines = new LinkedHashMap<>();
            Map<String, Order> orders = new LinkedHashMap<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, argument);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        String id = row.getString(1);
                        if (!orders.containsKey(id)) {
                            lines.put(id, new ArrayList<>());
                            orders.put(id, Order.restore(new OrderId(id), new CustomerId(row.getString(2)),
                                    Order.Status.valueOf(row.getString(3)), lines.get(id), row.getInt(4)));
                        }
                        if (row.getString(5) != null) {
                            lines.get(id).add(new Line(row.getString(5), row.getInt(6), row.getLong(7)));
                        }
                    }
                }
            }
            return List.copyOf(orders.values());
        });
    }
}
