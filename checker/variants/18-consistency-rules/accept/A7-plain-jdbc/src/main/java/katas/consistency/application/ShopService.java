package katas.consistency.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import katas.consistency.api.CartAlreadyOpen;
import katas.consistency.api.CartId;
import katas.consistency.api.ConcurrentChange;
import katas.consistency.api.CreditExceeded;
import katas.consistency.api.CustomerId;
import katas.consistency.api.Item;
import katas.consistency.api.OrderId;
import katas.consistency.api.Shop;
import katas.consistency.api.Sku;
import katas.consistency.domain.Order;
import katas.consistency.persistence.Carts;
import katas.consistency.persistence.Customers;
import katas.consistency.persistence.Orders;
import katas.consistency.persistence.Stock;
import katas.kit.boot.IdSource;

public final class ShopService implements Shop {

    private static final String ROLLED_BACK = "40";

    private final Transactions transactions;
    private final IdSource ids;
    private final Clock clock;
    private final Customers customers = new Customers();
    private final Carts carts = new Carts();
    private final Orders orders = new Orders();
    private final Stock stock = new Stock();

    public ShopService(Transactions transactions, IdSource ids, Clock clock) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public CartId openCart(CustomerId customer) {
        CartId cart = new CartId(ids.next());
        run(customer, connection -> {
            customers.lock(connection, customer);
            if (carts.hasOpen(connection, customer)) {
                throw new CartAlreadyOpen(customer);
            }
            carts.open(connection, cart, customer, clock.instant());
        });
        return cart;
    }

    @Override
    public OrderId place(CustomerId customer, List<Item> items) {
        Order order = new Order(new OrderId(ids.next()), customer, items, clock.instant());
        run(customer, connection -> {
            long limit = customers.lock(connection, customer);
            if (orders.openTotal(connection, customer) + order.totalMinor() > limit) {
                throw new CreditExceeded(customer);
            }
            for (Item item : order.itemsInSequence()) {
                stock.take(connection, item);
            }
            orders.add(connection, order);
        });
        return order.id();
    }

    @Override
    public int onHand(Sku sku) {
        try {
            return transactions.in(connection -> stock.onHand(connection, sku));
        } catch (SQLException e) {
            throw new IllegalStateException("the shelf of " + sku.value() + " could not be looked at", e);
        }
    }

    private void run(CustomerId customer, Step step) {
        try {
            transactions.in(connection -> {
                step.with(connection);
                return null;
            });
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(ROLLED_BACK)) {
                throw new ConcurrentChange(customer, e);
            }
            throw new IllegalStateException("nothing could be stored for " + customer.value(), e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void with(Connection connection) throws SQLException;
    }
}
