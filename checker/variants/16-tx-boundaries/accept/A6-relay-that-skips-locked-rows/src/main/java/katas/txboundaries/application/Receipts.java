package katas.txboundaries.application;

import java.time.Clock;
import katas.kit.boot.Mailer;
import katas.txboundaries.domain.Order;
import katas.txboundaries.domain.Receipt;
import katas.txboundaries.persistence.Outbox;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Sends the receipts that wait in the outbox, and then notes that they are sent: each at least once. */
public final class Receipts {

    private final SessionFactory sessions;
    private final Outbox outbox;
    private final Mailer mailer;
    private final Clock clock;

    public Receipts(SessionFactory sessions, Outbox outbox, Mailer mailer, Clock clock) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.mailer = mailer;
        this.clock = clock;
    }

    void sendWaiting() {
        boolean sent = true;
        while (sent) {
            sent = sessions.fromTransaction(session -> outbox.claimNext(session).map(order -> send(session, order)).orElse(false));
        }
    }

    /** A mail server that is down harms nobody: what could not be sent stays in the outbox. */
    private boolean send(Session session, Order order) {
        Receipt receipt = Receipt.of(order);
        try {
            mailer.send(receipt.to(), receipt.subject(), receipt.text());
        } catch (Mailer.NotSent e) {
            return false;
        }
        outbox.sent(session, order.id(), clock.instant());
        return true;
    }
}
