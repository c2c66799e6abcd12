package katas.txboundaries;

import katas.kit.boot.BootContext;
import katas.txboundaries.api.Payments;
import katas.txboundaries.application.Cashier;
import katas.txboundaries.application.Worker;
import katas.txboundaries.persistence.OrderRow;
import katas.txboundaries.persistence.Orders;
import katas.txboundaries.persistence.Outbox;
import katas.txboundaries.persistence.OutboxRow;
import katas.txboundaries.persistence.PaymentLog;
import katas.txboundaries.persistence.PaymentRow;
import org.hibernate.SessionFactory;

/** Puts the shop together. */
public final class Wiring {

    private Wiring() {
    }

    public static Payments boot(BootContext context) {
        SessionFactory sessions = context.sessionFactory(OrderRow.class, PaymentRow.class, OutboxRow.class);
        Orders orders = new Orders();
        Outbox outbox = new Outbox();
        Worker worker = new Worker(sessions, orders, new PaymentLog(), outbox, context.gateway(), context.mailer(), context.clock());
        return new Cashier(sessions, orders, outbox, worker, context.ids());
    }
}
