package katas.atomicity.application;

import java.time.Clock;
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
        Order order = Order.of(new OrderId(ids.next()), cart, clock.instant());
        try {
            place(order);
            return order.id();
        } catch (OutOfStock e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CheckoutFailed(order.id(), e);
        }
    }

    private void place(Order order) {
        sessions.inTransaction(session -> orders.add(session, order));
        for (Cart.Line line : order.lines()) {
            sessions.inTransaction(session -> stock.take(session, line));
        }
        sessions.inTransaction(session -> payments.expect(session, order));
        outbox.announce(order);
    }
}
