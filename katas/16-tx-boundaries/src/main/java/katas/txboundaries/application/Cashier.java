package katas.txboundaries.application;

import katas.kit.boot.Gateway;
import katas.kit.boot.IdSource;
import katas.kit.boot.Mailer;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.api.PaymentResult;
import katas.txboundaries.api.Payments;
import katas.txboundaries.domain.Order;
import katas.txboundaries.domain.Payment;
import katas.txboundaries.domain.Receipt;
import katas.txboundaries.persistence.Orders;
import katas.txboundaries.persistence.PaymentLog;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public final class Cashier implements Payments {

    private final SessionFactory sessions;
    private final Orders orders;
    private final PaymentLog payments;
    private final Gateway gateway;
    private final Mailer mailer;
    private final IdSource ids;

    public Cashier(SessionFactory sessions, Orders orders, PaymentLog payments, Gateway gateway, Mailer mailer, IdSource ids) {
        this.sessions = sessions;
        this.orders = orders;
        this.payments = payments;
        this.gateway = gateway;
        this.mailer = mailer;
        this.ids = ids;
    }

    @Override
    public PaymentResult pay(OrderId id) {
        if (sessions.fromTransaction(session -> orders.find(session, id)).isPaid()) {
            return PaymentResult.PAID;      // a second click must not cost the customer twice
        }
        return sessions.fromTransaction(session -> charge(session, id));
    }

    @Override
    public int recover() {
        return 0;   // pay is one transaction: it never leaves anything behind
    }

    private PaymentResult charge(Session session, OrderId id) {
        Order order = orders.lock(session, id);
        String key = ids.next();
        try {
            String reference = gateway.charge(key, order.totalMinor(), order.currency());
            payments.add(session, Payment.charged(ids.next(), order, key, reference));
            orders.change(session, id, Order.Status.PAID);
            send(Receipt.of(order));
            return PaymentResult.PAID;
        } catch (Gateway.Declined e) {
            payments.add(session, Payment.declined(ids.next(), order, key));
            return PaymentResult.DECLINED;
        }
    }

    private void send(Receipt receipt) {
        mailer.send(receipt.to(), receipt.subject(), receipt.text());
    }
}
