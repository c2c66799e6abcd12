package katas.idempotency.persistence;

import java.time.Instant;
import java.util.Optional;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.Receipt;
import katas.idempotency.domain.Payment;
import org.hibernate.Session;

/** The books: each payment moves money from one account to another. */
public final class Ledger {

    /** A payment like this one that was made since then. */
    public Optional<Receipt> chargedSince(Session session, ChargeRequest request, Instant since) {
        return session.createSelectionQuery("""
                        from PaymentRow where orderId = :order and amountMinor = :amount and currency = :currency and chargedAt >= :since""", PaymentRow.class)
                .setParameter("order", request.orderId())
                .setParameter("amount", request.amountMinor())
                .setParameter("currency", request.currency())
                .setParameter("since", since)
                .setMaxResults(1)
                .uniqueResultOptional()
                .map(PaymentRow::receipt);
    }

    public void book(Session session, Payment payment) {
        session.persist(new PaymentRow(payment));
        session.persist(new EntryRow(payment, "cash", payment.amountMinor()));
        session.persist(new EntryRow(payment, "receivables", -payment.amountMinor()));
    }
}
