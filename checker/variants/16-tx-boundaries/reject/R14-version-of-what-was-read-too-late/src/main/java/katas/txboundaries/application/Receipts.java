package katas.txboundaries.application;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import katas.kit.boot.Mailer;
import katas.txboundaries.domain.Order;
import katas.txboundaries.domain.Receipt;
import katas.txboundaries.persistence.Outbox;

/** Sends the receipts that wait in the outbox, and then notes that they are sent: each at least once. */
public final class Receipts {

    private final EntityManagerFactory database;
    private final Outbox outbox;
    private final Mailer mailer;
    private final Clock clock;

    public Receipts(EntityManagerFactory database, Outbox outbox, Mailer mailer, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.mailer = mailer;
        this.clock = clock;
    }

    void sendWaiting() {
        database.callInTransaction(outbox::waiting).forEach(this::send);
    }

    private void send(Order order) {
        Receipt receipt = Receipt.of(order);
        try {
            mailer.send(receipt.to(), receipt.subject(), receipt.text());
        } catch (Mailer.NotSent e) {
            return;
        }
        database.runInTransaction(entities -> outbox.sent(entities, order.id(), clock.instant()));
    }
}
