package katas.boundaries.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import katas.boundaries.api.ConcurrentChange;
import katas.boundaries.api.CustomerId;
import katas.boundaries.api.Money;
import katas.boundaries.api.NoSuchProduct;
import katas.boundaries.api.OrderDesk;
import katas.boundaries.api.OrderId;
import katas.boundaries.api.OrderView;
import katas.boundaries.api.Sku;
import katas.boundaries.domain.order.Order;
import katas.boundaries.persistence.OrderRepository;
import katas.kit.boot.IdSource;

public final class OrderDeskService implements OrderDesk {

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;
    private final OrderRepository orders = new OrderRepository();

    public OrderDeskService(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public OrderId open(CustomerId customer, Money limit) {
        OrderId id = new OrderId(ids.next());
        run(id, connection -> {
            orders.add(connection, id, customer, limit, clock.instant());
            return null;
        });
        return id;
    }

    @Override
    public void addLine(OrderId id, Sku sku, int quantity) {
        change(id, (connection, order) -> {
            Money price = orders.priceOf(connection, sku).orElseThrow(() -> new NoSuchProduct(sku));
            orders.insertLine(connection, id, order.add(sku, price, quantity));
        });
    }

    @Override
    public void changeQuantity(OrderId id, Sku sku, int quantity) {
        change(id, (connection, order) -> orders.updateLine(connection, id, order.changeQuantity(sku, quantity)));
    }

    @Override
    public void removeLine(OrderId id, Sku sku) {
        change(id, (connection, order) -> orders.deleteLine(connection, id, order.remove(sku)));
    }

    @Override
    public void cancel(OrderId id) {
        change(id, (connection, order) -> orders.delete(connection, id));
    }

    @Override
    public OrderView view(OrderId id) {
        Order order = run(id, connection -> orders.get(connection, id));
        return new OrderView(id, order.customer(), order.limit(), order.total(), order.lines().stream()
                .map(line -> new OrderView.Line(line.sku(), line.quantity(), line.unitPrice()))
                .toList());
    }

    private void change(OrderId id, Command command) {
        run(id, connection -> {
            Order order = orders.get(connection, id);
            if (!orders.claim(connection, id, order.version())) {
                throw new ConcurrentChange(id);
            }
            command.apply(connection, order);
            return null;
        });
    }

    private <T> T run(OrderId id, Transactions.Work<T> work) {
        try {
            return transactions.in(work);
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith("40")) {
                throw new ConcurrentChange(id);
            }
            throw new IllegalStateException("order " + id.value() + " could not be stored or read", e);
        }
    }

    @FunctionalInterface
    private interface Command {
        void apply(Connection connection, Order order) throws SQLException;
    }
}
