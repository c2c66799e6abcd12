package katas.txboundaries.application;

import java.util.Optional;
import katas.kit.boot.Gateway;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.api.PaymentResult;
import katas.txboundaries.api.Payments;
import katas.txboundaries.domain.Attempt;
import katas.txboundaries.domain.Order;
import katas.txboundaries.domain.Payment;
import katas.txboundaries.persistence.Orders;
import katas.txboundaries.persistence.Outbox;
import katas.txboundaries.persistence.PaymentLog;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public final class Cashier implements Payments {

    private final SessionFactory sessions;
    private final Orders orders;
    private final PaymentLog payments;
    private final Outbox outbox;
    private final Receipts receipts;
    private final Gateway gateway;

    public Cashier(SessionFactory sessions, Orders orders, PaymentLog payments, Outbox outbox, Receipts receipts, Gateway gateway) {
        this.sessions = sessions;
        this.orders = orders;
        this.payments = payments;
        this.outbox = outbox;
        this.receipts = receipts;
        this.gateway = gateway;
    }

    @Override
    public PaymentResult pay(OrderId id) {
        Optional<Attempt> begun = sessions.fromTransaction(session -> begin(session, id));
        if (begun.isEmpty()) {
            boolean paid = sessions.fromTransaction(session -> orders.find(session, id)).isPaid();
            return paid ? PaymentResult.PAID : PaymentResult.IN_PROGRESS;
        }
        PaymentResult result = charge(begun.get());
        receipts.sendWaiting();
        return result;
    }

    @Override
    public int recover() {
        int ended = 0;
        for (Attempt attempt : sessions.fromTransaction(orders::pending)) {
            ended += find(attempt) == PaymentResult.IN_PROGRESS ? 0 : 1;
        }
        receipts.sendWaiting();
        return ended;
    }

    private Optional<Attempt> begin(Session session, OrderId id) {
        Order order = orders.lock(session, id);
        if (!order.isPayable()) {
            return Optional.empty();
        }
        orders.change(session, id, Order.Status.PAYMENT_PENDING);
        return Optional.of(new Attempt(order, payments.ended(session, id)));
    }

    private PaymentResult find(Attempt attempt) {
        try {
            Optional<String> reference = gateway.lookup(attempt.key());
            return reference.isPresent() ? charged(attempt, reference.get()) : charge(attempt);
        } catch (Gateway.NoAnswer e) {
            return PaymentResult.IN_PROGRESS;
        }
    }

    private PaymentResult charge(Attempt attempt) {
        try {
            return charged(attempt, gateway.charge(attempt.key(), attempt.order().totalMinor(), attempt.order().currency()));
        } catch (Gateway.Declined e) {
            sessions.inTransaction(session -> end(session, attempt, Payment.declined(attempt.order(), attempt.key()), Order.Status.PLACED));
            return PaymentResult.DECLINED;
        } catch (Gateway.NoAnswer e) {
            return PaymentResult.IN_PROGRESS;
        }
    }

    private PaymentResult charged(Attempt attempt, String reference) {
        Payment payment = Payment.charged(attempt.order(), attempt.key(), reference);
        sessions.inTransaction(session -> end(session, attempt, payment, Order.Status.PAID));
        return PaymentResult.PAID;
    }

    /** Only this attempt, and only once: another may have begun since. */
    private void end(Session session, Attempt attempt, Payment payment, Order.Status status) {
        OrderId id = attempt.order().id();
        orders.lock(session, id);
        if (payments.ended(session, id) == attempt.number()) {
            payments.add(session, payment);
            orders.change(session, id, status);
            if (status == Order.Status.PAID) {
                outbox.receiptFor(session, id);
            }
        }
    }
}
