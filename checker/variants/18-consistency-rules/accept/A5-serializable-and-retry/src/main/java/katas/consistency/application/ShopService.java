package katas.consistency.application;

import java.sql.Connection;
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
import org.hibernate.SessionFactory;

public final class ShopService implements Shop {

    private final SessionFactory sessions;
    private final IdSource ids;
    private final Clock clock;
    private final Customers customers = new Customers();
    private final Carts carts = new Carts();
    private final Orders orders = new Orders();
    private final Stock stock = new Stock();

    public ShopService(SessionFactory sessions, IdSource ids, Clock clock) {
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public CartId openCart(CustomerId customer) {
        CartId cart = new CartId(ids.next());
        try {
            sessions.inTransaction(session -> {
                session.doWork(connection -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
                if (carts.hasOpen(session, customer)) {
                    throw new CartAlreadyOpen(customer);
                }
                carts.open(session, cart, customer, clock.instant());
            });
        } catch (RuntimeException e) {
            throw Conflicts.isOne(e) ? new ConcurrentChange(customer, e) : e;
        }
        return cart;
    }

    @Override
    public OrderId place(CustomerId customer, List<Item> items) {
        Order order = new Order(new OrderId(ids.next()), customer, items, clock.instant());
        try {
            sessions.inTransaction(session -> {
                session.doWork(connection -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
                if (order.totalMinor() > customers.freeCredit(session, customer)) {
                    throw new CreditExceeded(customer);
                }
                for (Item item : order.itemsInSequence()) {
                    stock.take(session, item);
                }
                orders.add(session, order);
            });
        } catch (RuntimeException e) {
            throw Conflicts.isOne(e) ? new ConcurrentChange(customer, e) : e;
        }
        return order.id();
    }

    @Override
    public int onHand(Sku sku) {
        return sessions.fromTransaction(session -> stock.onHand(session, sku));
    }
}
