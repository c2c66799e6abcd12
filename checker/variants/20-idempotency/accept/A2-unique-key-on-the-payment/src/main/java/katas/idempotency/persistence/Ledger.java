package katas.idempotency.persistence;

import java.util.Optional;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.KeyReused;
import katas.idempotency.api.Receipt;
import katas.idempotency.domain.Payment;
import org.hibernate.Session;

/** The books: each payment moves money from one account to another. */
public final class Ledger {

    /** @throws KeyReused when another request was charged with this key */
    public Optional<Receipt> chargedWith(Session session, IdemKey key, ChargeRequest request) {
        Optional<PaymentRow> payment = session.createSelectionQuery("from PaymentRow where idemKey = :key", PaymentRow.class)
                .setParameter("key", key.value())
                .uniqueResultOptional();
        if (payment.isPresent() && !payment.get().isFor(request)) {
            throw new KeyReused(key);
        }
        return payment.map(PaymentRow::receipt);
    }

    public void book(Session session, IdemKey key, Payment payment) {
        session.persist(new PaymentRow(key, payment));
        session.persist(new EntryRow(payment, "cash", payment.amountMinor()));
        session.persist(new EntryRow(payment, "receivables", -payment.amountMinor()));
    }
}
