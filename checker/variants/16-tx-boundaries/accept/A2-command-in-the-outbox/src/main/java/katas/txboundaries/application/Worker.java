package katas.txboundaries.application;

import java.time.Clock;
import katas.kit.boot.Gateway;
import katas.kit.boot.Mailer;
import katas.txboundaries.api.PaymentResult;
import katas.txboundaries.domain.Command;
import katas.txboundaries.domain.Order;
import katas.txboundaries.domain.Payment;
import katas.txboundaries.domain.Receipt;
import katas.txboundaries.persistence.Orders;
import katas.txboundaries.persistence.Outbox;
import katas.txboundaries.persistence.PaymentLog;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Does what the outbox says, each command at least once and without a transaction, and notes the result. */
public final class Worker {

    private final SessionFactory sessions;
    private final Orders orders;
    private final PaymentLog payments;
    private final Outbox outbox;
    private final Gateway gateway;
    private final Mailer mailer;
    private final Clock clock;

    public Worker(SessionFactory sessions, Orders orders, PaymentLog payments, Outbox outbox, Gateway gateway, Mailer mailer, Clock clock) {
        this.sessions = sessions;
        this.orders = orders;
        this.payments = payments;
        this.outbox = outbox;
        this.gateway = gateway;
        this.mailer = mailer;
        this.clock = clock;
    }

    PaymentResult charge(Command command) {
        Order order = command.order();
        try {
            String reference = gateway.charge(command.key(), order.totalMinor(), order.currency());
            sessions.inTransaction(session -> note(session, command, Payment.charged(order, command.key(), reference), Order.Status.PAID));
            return PaymentResult.PAID;
        } catch (Gateway.Declined e) {
            sessions.inTransaction(session -> note(session, command, Payment.declined(order, command.key()), Order.Status.PLACED));
            return PaymentResult.DECLINED;
        } catch (Gateway.NoAnswer e) {
            return PaymentResult.IN_PROGRESS;
        }
    }

    void sendReceipts() {
        for (Command command : sessions.fromTransaction(session -> outbox.open(session, Command.Type.SEND_RECEIPT))) {
            Receipt receipt = Receipt.of(command.order());
            try {
                mailer.send(receipt.to(), receipt.subject(), receipt.text());
                sessions.inTransaction(session -> outbox.done(session, command, clock.instant()));
            } catch (Mailer.NotSent e) {
                // Stays in the outbox; the others may go through.
                continue;
            }
        }
    }

    private void note(Session session, Command command, Payment payment, Order.Status status) {
        if (outbox.done(session, command, clock.instant())) {
            payments.add(session, payment);
            orders.change(session, command.order().id(), status);
            if (status == Order.Status.PAID) {
                outbox.add(session, Command.Type.SEND_RECEIPT, command.order(), "");
            }
        }
    }
}
