package katas.txboundaries.application;

import java.time.Clock;
import katas.kit.boot.Mailer;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.domain.Receipt;
import katas.txboundaries.persistence.Orders;
import katas.txboundaries.persistence.Outbox;

/** Sends the receipts that wait in the outbox, and then notes that they are sent: each at least once. */
public final class Receipts {

    private final Transactions transactions;
    private final Orders orders;
    private final Outbox outbox;
    private final Mailer mailer;
    private final Clock clock;

    public Receipts(Transactions transactions, Orders orders, Outbox outbox, Mailer mailer, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.outbox = outbox;
        this.mailer = mailer;
        this.clock = clock;
    }

    void sendWaiting() {
        transactions.in(outbox::waiting).forEach(this::send);
    }

    void send(OrderId order) {
        Receipt receipt = Receipt.of(transactions.in(connection -> orders.find(connection, order)));
        try {
            mailer.send(receipt.to(), receipt.subject(), receipt.text());
        } catch (Mailer.NotSent e) {
            return;
        }
        transactions.in(connection -> outbox.sent(connection, order, clock.instant()));
    }
}
