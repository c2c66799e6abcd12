package katas.atomicity.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import katas.atomicity.api.Cart;
import katas.atomicity.api.Checkout;
import katas.atomicity.api.CheckoutFailed;
import katas.atomicity.api.OrderId;
import katas.atomicity.api.OutOfStock;
import katas.atomicity.domain.Order;
import katas.atomicity.persistence.Orders;
import katas.atomicity.persistence.Outbox;
import katas.atomicity.persistence.Payments;
import katas.atomicity.persistence.Stock;
import katas.kit.boot.IdSource;
import org.hibernate.SessionFactory;

public final class CheckoutService implements Checkout {

    private final SessionFactory sessions;
    private final Orders orders;
    private final Stock stock;
    private final Payments payments;
    private final Outbox outbox;
    private final IdSource ids;
    private final Clock clock;

    public CheckoutService(SessionFactory sessions, Orders orders, Stock stock, Payments payments, Outbox outbox,
                           IdSource ids, Clock clock) {
        this.sessions = sessions;
        this.orders = orders;
        this.stock = stock;
        this.payments = payments;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public OrderId checkout(Cart cart) {
        OrderId id = new OrderId(ids.next());
        try {
            place(id, cart);
            return id;
        } catch (RuntimeException e) {
            throw new CheckoutFailed(id, e);
        }
    }

    private void place(OrderId id, Cart cart) {
        sessions.inTransaction(session -> {
            List<Cart.Line> available = new ArrayList<>();
            for (Cart.Line line : cart.lines()) {
                try {
                    stock.take(session, line);
                    available.add(line);
                } catch (OutOfStock e) {
                    // The customer gets everything else.
                }
            }
            Order order = Order.of(id, new Cart(cart.customerId(), cart.currency(), available), clock.instant());
            orders.add(session, order);
            payments.expect(session, order);
            outbox.announce(session, order);
        });
    }
}
