package katas.txboundaries.persistence;

import katas.txboundaries.api.OrderId;
import katas.txboundaries.domain.Payment;
import org.hibernate.Session;

/** Every attempt to get money that has come to an end. */
public final class PaymentLog {

    public void add(Session session, Payment payment) {
        session.persist(new PaymentRow(payment));
    }

    /** How many attempts have ended for this order. */
    public long ended(Session session, OrderId order) {
        return session.createSelectionQuery("select count(*) from PaymentRow p where p.orderId = :order", Long.class)
                .setParameter("order", order.value())
                .getSingleResult();
    }
}
