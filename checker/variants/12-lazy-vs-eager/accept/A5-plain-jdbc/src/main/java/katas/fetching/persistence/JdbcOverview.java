package katas.fetching.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import katas.fetching.api.OrderId;
import katas.fetching.api.Overview;

/** Plain SQL: a list takes one query for orders with lines, and one for payments. */
public final class JdbcOverview implements Overview {

    private static final String PAGE = "(select * from orders order by placed_at desc, id limit ? offset ?) o";
    private static final String LINES_OF_PAGE = """
            select o.id, c.full_name, o.total_minor, l.line_no, l.qty
            from %s join customer c on c.id = o.customer_id left join order_line l on l.order_id = o.id
            order by o.placed_at desc, o.id""".formatted(PAGE);
    private static final String PAYMENTS_OF_PAGE = "select p.order_id, p.amount_minor from %s join payment p on p.order_id = o.id".formatted(PAGE);

    private final DataSource dataSource;

    public JdbcOverview(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<Row> overview(int n) {
        return page(1, n);
    }

    @Override
    public List<Row> page(int page, int size) {
        Map<String, Row> rows = new LinkedHashMap<>();
        query(LINES_OF_PAGE, line -> {
            Row row = rows.computeIfAbsent(line.getString("id"), id -> new Row(new OrderId(id), null, 0, 0, 0, 0));
            boolean hasLine = line.getObject("line_no") != null;
            rows.put(row.id().value(), new Row(row.id(), line.getString("full_name"), line.getLong("total_minor"),
                    row.lines() + (hasLine ? 1 : 0), row.units() + line.getInt("qty"), 0));
        }, size, (page - 1) * size);
        query(PAYMENTS_OF_PAGE, payment -> {
            long amount = payment.getLong("amount_minor");
            rows.computeIfPresent(payment.getString("order_id"), (id, row) ->
                    new Row(row.id(), row.customer(), row.totalMinor(), row.lines(), row.units(), row.paidMinor() + amount));
        }, size, (page - 1) * size);
        return List.copyOf(rows.values());
    }

    @Override
    public Detail detail(OrderId order) {
        List<String> customers = new ArrayList<>();
        List<Detail.Line> lines = new ArrayList<>();
        List<Detail.Payment> payments = new ArrayList<>();
        query("select c.full_name from orders o join customer c on c.id = o.customer_id where o.id = ?",
                row -> customers.add(row.getString(1)), order.value());
        query("select sku, qty, unit_price_minor from order_line where order_id = ? order by line_no",
                row -> lines.add(new Detail.Line(row.getString(1), row.getInt(2), row.getLong(3))), order.value());
        query("select id, amount_minor from payment where order_id = ? order by id",
                row -> payments.add(new Detail.Payment(row.getString(1), row.getLong(2))), order.value());
        return new Detail(order, customers.get(0), lines, payments);
    }

    @Override
    public List<Header> headers(int n) {
        List<Header> headers = new ArrayList<>();
        query("select id, status, total_minor from orders order by placed_at desc, id limit ?",
                row -> headers.add(new Header(new OrderId(row.getString(1)), row.getString(2), row.getLong(3))), n);
        return headers;
    }

    private void query(String sql, EachRow each, Object... arguments) {
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface EachRow {
        void read(ResultSet row) throws SQLException;
    }
}
