package katas.txboundaries.persistence;

import java.util.List;
import katas.txboundaries.domain.Payment;
import org.hibernate.Session;

/** Every attempt to get money, written down before the provider hears of it. */
public final class PaymentLog {

    public void begin(Session session, Payment payment) {
        session.merge(new PaymentRow(payment));
    }

    /** The attempts of which nobody knows yet how they ended. */
    public List<Payment> pending(Session session) {
        return session.createSelectionQuery("from PaymentRow p where p.status = PENDING order by p.id", PaymentRow.class)
                .getResultStream().map(PaymentRow::toPayment).toList();
    }

    /** Notes the charge; false if somebody else has ended this attempt already. */
    public boolean charged(Session session, Payment payment, String reference) {
        return end(session, payment, Payment.Status.CHARGED, reference);
    }

    /** Notes that nothing was charged; false if somebody else has ended this attempt already. */
    public boolean declined(Session session, Payment payment) {
        return end(session, payment, Payment.Status.DECLINED, null);
    }

    private static boolean end(Session session, Payment payment, Payment.Status status, String reference) {
        return session.createMutationQuery("""
                        update PaymentRow p set p.status = :status, p.reference = :reference
                        where p.key = :key and p.status = PENDING""")
                .setParameter("status", status)
                .setParameter("reference", reference)
                .setParameter("key", payment.key())
                .executeUpdate() == 1;
    }
}
