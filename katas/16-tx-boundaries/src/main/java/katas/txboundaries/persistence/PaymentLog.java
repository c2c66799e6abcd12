package katas.txboundaries.persistence;

import katas.txboundaries.domain.Payment;
import org.hibernate.Session;

/** Every attempt to get money, for accounting. */
public final class PaymentLog {

    public void add(Session session, Payment payment) {
        session.persist(new PaymentRow(payment));
    }
}
