package katas.idempotency.persistence;

import katas.idempotency.domain.Payment;
import org.hibernate.Session;

/** The books: each payment moves money from one account to another. */
public final class Ledger {

    public void book(Session session, Payment payment) {
        session.persist(new PaymentRow(payment));
        session.persist(new EntryRow(payment, "cash", payment.amountMinor()));
        session.persist(new EntryRow(payment, "receivables", -payment.amountMinor()));
    }
}
