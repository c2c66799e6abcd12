package katas.txboundaries;

import katas.kit.boot.BootContext;
import katas.txboundaries.api.Payments;
import katas.txboundaries.application.Cashier;
import katas.txboundaries.application.Receipts;
import katas.txboundaries.application.Transactions;
import katas.txboundaries.persistence.Orders;
import katas.txboundaries.persistence.Outbox;
import katas.txboundaries.persistence.PaymentLog;

/** Puts the shop together. */
public final class Wiring {

    private Wiring() {
    }

    public static Payments boot(BootContext context) {
        Transactions transactions = new Transactions(context.dataSource());
        Orders orders = new Orders();
        Outbox outbox = new Outbox();
        Receipts receipts = new Receipts(transactions, orders, outbox, context.mailer(), context.clock());
        return new Cashier(transactions, orders, new PaymentLog(), outbox, receipts, context.gateway(), context.ids());
    }
}
