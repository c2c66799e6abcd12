package katas.consistency.persistence;

import jakarta.persistence.LockModeType;
import katas.consistency.api.CustomerId;
import katas.consistency.domain.Order;
import org.hibernate.Session;

/** The orders of the shop. */
public final class Orders {

    /** What the customer's open orders cost together. */
    public long openTotal(Session session, CustomerId customer) {
        return session.createSelectionQuery("from OrderRow where customerId = :customer and status = 'PLACED'", OrderRow.class)
                .setParameter("customer", customer.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .mapToLong(OrderRow::totalMinor)
                .sum();
    }

    public void add(Session session, Order order) {
        session.persist(new OrderRow(order));
    }
}
