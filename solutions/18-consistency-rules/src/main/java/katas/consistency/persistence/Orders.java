package katas.consistency.persistence;

import katas.consistency.api.CustomerId;
import katas.consistency.domain.Order;
import org.hibernate.Session;

/** The orders of the shop. */
public final class Orders {

    /** What the customer's open orders cost together. */
    public long openTotal(Session session, CustomerId customer) {
        return session.createSelectionQuery("""
                        select coalesce(sum(totalMinor), 0) from OrderRow where customerId = :customer and status = 'PLACED'""", Long.class)
                .setParameter("customer", customer.value())
                .getSingleResult();
    }

    public void add(Session session, Order order) {
        session.persist(new OrderRow(order));
    }
}
