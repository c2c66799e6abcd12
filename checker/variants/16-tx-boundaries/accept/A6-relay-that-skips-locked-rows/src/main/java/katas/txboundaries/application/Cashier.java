package katas.txboundaries.application;

import java.util.Optional;
import katas.kit.boot.Gateway;
import katas.kit.boot.IdSource;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.api.PaymentResult;
import katas.txboundaries.api.Payments;
import katas.txboundaries.domain.Order;
import katas.txboundaries.domain.Payment;
import katas.txboundaries.persistence.Orders;
import katas.txboundaries.persistence.Outbox;
import katas.txboundaries.persistence.PaymentLog;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Two short transactions with the call in between: what we are about to do, and how it ended. */
public final class Cashier implements Payments {

    private final SessionFactory sessions;
    private final Orders orders;
    private final PaymentLog payments;
    private final Outbox outbox;
    private final Receipts receipts;
    private final Gateway gateway;
    private final IdSource ids;

    public Cashier(SessionFactory sessions, Orders orders, PaymentLog payments, Outbox outbox, Receipts receipts, Gateway gateway,
                   IdSource ids) {
        this.sessions = sessions;
        this.orders = orders;
        this.payments = payments;
        this.outbox = outbox;
        this.receipts = receipts;
        this.gateway = gateway;
        this.ids = ids;
    }

    @Override
    public PaymentResult pay(OrderId id) {
        Optional<Payment> begun = sessions.fromTransaction(session -> begin(session, id));
        if (begun.isEmpty()) {
            boolean paid = sessions.fromTransaction(session -> orders.find(session, id)).isPaid();
            return paid ? PaymentResult.PAID : PaymentResult.IN_PROGRESS;
        }
        PaymentResult result = collect(begun.get());
        receipts.sendWaiting();
        return result;
    }

    @Override
    public int recover() {
        int ended = 0;
        for (Payment payment : sessions.fromTransaction(payments::pending)) {
            ended += collect(payment) == PaymentResult.IN_PROGRESS ? 0 : 1;
        }
        receipts.sendWaiting();
        return ended;
    }

    /** Whoever comes first may pay; the others find the order in other hands. */
    private Optional<Payment> begin(Session session, OrderId id) {
        Order order = orders.lock(session, id);
        if (!order.isPayable()) {
            return Optional.empty();
        }
        Payment payment = Payment.of(order, ids.next());
        payments.begin(session, payment);
        orders.change(session, id, Order.Status.PAYMENT_PENDING);
        return Optional.of(payment);
    }

    /** Safe to repeat: the provider charges a key once, and the books note an ending once. */
    private PaymentResult collect(Payment payment) {
        try {
            String reference = gateway.charge(payment.key(), payment.amountMinor(), payment.currency());
            sessions.inTransaction(session -> charged(session, payment, reference));
            return PaymentResult.PAID;
        } catch (Gateway.Declined e) {
            sessions.inTransaction(session -> declined(session, payment));
            return PaymentResult.DECLINED;
        } catch (Gateway.NoAnswer e) {
            return PaymentResult.IN_PROGRESS;
        }
    }

    private void charged(Session session, Payment payment, String reference) {
        if (payments.charged(session, payment, reference)) {
            orders.change(session, payment.order(), Order.Status.PAID);
            outbox.receiptFor(session, payment.order());
        }
    }

    private void declined(Session session, Payment payment) {
        if (payments.declined(session, payment)) {
            orders.change(session, payment.order(), Order.Status.PLACED);
        }
    }
}
