package katas.txboundaries.application;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

public final class Cashier implements Payments {

    private static final int ATTEMPTS = 5;

    private final EntityManagerFactory database;
    private final Orders orders;
    private final PaymentLog payments;
    private final Outbox outbox;
    private final Receipts receipts;
    private final Gateway gateway;
    private final IdSource ids;

    public Cashier(EntityManagerFactory database, Orders orders, PaymentLog payments, Outbox outbox, Receipts receipts, Gateway gateway,
                   IdSource ids) {
        this.database = database;
        this.orders = orders;
        this.payments = payments;
        this.outbox = outbox;
        this.receipts = receipts;
        this.gateway = gateway;
        this.ids = ids;
    }

    @Override
    public PaymentResult pay(OrderId id) {
        Optional<Payment> begun = again(entities -> begin(entities, id));
        if (begun.isEmpty()) {
            boolean paid = database.callInTransaction(entities -> orders.find(entities, id)).isPaid();
            return paid ? PaymentResult.PAID : PaymentResult.IN_PROGRESS;
        }
        PaymentResult result = collect(begun.get());
        receipts.sendWaiting();
        return result;
    }

    @Override
    public int recover() {
        int ended = 0;
        for (Payment payment : database.callInTransaction(payments::pending)) {
            ended += collect(payment) == PaymentResult.IN_PROGRESS ? 0 : 1;
        }
        receipts.sendWaiting();
        return ended;
    }

    private Optional<Payment> begin(EntityManager entities, OrderId id) {
        Order order = orders.find(entities, id);
        if (!order.isPayable()) {
            return Optional.empty();
        }
        Payment payment = Payment.of(order, ids.next());
        payments.begin(entities, payment);
        orders.change(entities, id, Order.Status.PAYMENT_PENDING);
        return Optional.of(payment);
    }

    private PaymentResult collect(Payment payment) {
        try {
            String reference = gateway.charge(payment.key(), payment.amountMinor(), payment.currency());
            run(entities -> charged(entities, payment, reference));
            return PaymentResult.PAID;
        } catch (Gateway.Declined e) {
            run(entities -> declined(entities, payment));
            return PaymentResult.DECLINED;
        } catch (Gateway.NoAnswer e) {
            return PaymentResult.IN_PROGRESS;
        }
    }

    /** The order is read first: only then does its version stand for all that is read after it. */
    private void charged(EntityManager entities, Payment payment, String reference) {
        orders.find(entities, payment.order());
        if (payments.end(entities, payment, Payment.Status.CHARGED, reference)) {
            orders.change(entities, payment.order(), Order.Status.PAID);
            outbox.receiptFor(entities, payment.order());
        }
    }

    private void declined(EntityManager entities, Payment payment) {
        orders.find(entities, payment.order());
        if (payments.end(entities, payment, Payment.Status.DECLINED, null)) {
            orders.change(entities, payment.order(), Order.Status.PLACED);
        }
    }

    private void run(Consumer<EntityManager> work) {
        again(entities -> {
            work.accept(entities);
            return Optional.empty();
        });
    }

    /** A collision stored nothing: read again, and decide again. */
    private <T> Optional<T> again(Function<EntityManager, Optional<T>> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.callInTransaction(work);
            } catch (OptimisticLockException | RollbackException e) {
                if (attempt == ATTEMPTS || !isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isCollision(RuntimeException e) {
        return e instanceof OptimisticLockException || e.getCause() instanceof OptimisticLockException;
    }
}
