package katas.txboundaries.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import katas.txboundaries.domain.Payment;

/** Every attempt to get money, written down before the provider hears of it. */
public final class PaymentLog {

    public void begin(EntityManager entities, Payment payment) {
        entities.persist(new PaymentRow(payment));
    }

    public List<Payment> pending(EntityManager entities) {
        return entities.createQuery("from PaymentRow p where p.status = PENDING order by p.id", PaymentRow.class)
                .getResultStream().map(PaymentRow::toPayment).toList();
    }

    /** False if it has ended before. */
    public boolean end(EntityManager entities, Payment payment, Payment.Status status, String reference) {
        return entities.find(PaymentRow.class, payment.key()).end(status, reference);
    }
}
