package katas.txboundaries.application;

import java.sql.Connection;
import java.sql.SQLException;
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

public final class Cashier implements Payments {

    private final Transactions transactions;
    private final Orders orders;
    private final PaymentLog payments;
    private final Outbox outbox;
    private final Receipts receipts;
    private final Gateway gateway;
    private final IdSource ids;

    public Cashier(Transactions transactions, Orders orders, PaymentLog payments, Outbox outbox, Receipts receipts, Gateway gateway,
                   IdSource ids) {
        this.transactions = transactions;
        this.orders = orders;
        this.payments = payments;
        this.outbox = outbox;
        this.receipts = receipts;
        this.gateway = gateway;
        this.ids = ids;
    }

    @Override
    public PaymentResult pay(OrderId id) {
        Optional<Payment> begun = transactions.in(connection -> begin(connection, id));
        if (begun.isEmpty()) {
            boolean paid = transactions.in(connection -> orders.find(connection, id)).isPaid();
            return paid ? PaymentResult.PAID : PaymentResult.IN_PROGRESS;
        }
        PaymentResult result = collect(begun.get());
        receipts.sendWaiting();
        return result;
    }

    @Override
    public int recover() {
        int ended = 0;
        for (Payment payment : transactions.in(payments::pending)) {
            ended += collect(payment) == PaymentResult.IN_PROGRESS ? 0 : 1;
        }
        receipts.sendWaiting();
        return ended;
    }

    private Optional<Payment> begin(Connection connection, OrderId id) throws SQLException {
        if (!orders.change(connection, id, Order.Status.PLACED, Order.Status.PAYMENT_PENDING)) {
            return Optional.empty();
        }
        Payment payment = Payment.of(orders.find(connection, id), ids.next());
        payments.begin(connection, payment);
        return Optional.of(payment);
    }

    private PaymentResult collect(Payment payment) {
        try {
            String reference = gateway.charge(payment.key(), payment.amountMinor(), payment.currency());
            transactions.in(connection -> end(connection, payment, Payment.Status.CHARGED, reference));
            return PaymentResult.PAID;
        } catch (Gateway.Declined e) {
            transactions.in(connection -> end(connection, payment, Payment.Status.DECLINED, null));
            return PaymentResult.DECLINED;
        } catch (Gateway.NoAnswer e) {
            return PaymentResult.IN_PROGRESS;
        }
    }

    private boolean end(Connection connection, Payment payment, Payment.Status status, String reference) throws SQLException {
        boolean first = payments.end(connection, payment, status, reference);
        if (first && status == Payment.Status.CHARGED) {
            orders.change(connection, payment.order(), Order.Status.PAYMENT_PENDING, Order.Status.PAID);
            outbox.receiptFor(connection, payment.order());
        } else if (first) {
            orders.change(connection, payment.order(), Order.Status.PAYMENT_PENDING, Order.Status.PLACED);
        }
        return first;
    }
}
