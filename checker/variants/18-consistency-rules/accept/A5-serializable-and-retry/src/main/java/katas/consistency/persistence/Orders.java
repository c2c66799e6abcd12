package katas.consistency.persistence;

import katas.consistency.domain.Order;
import org.hibernate.Session;

/** The orders of the shop. */
public final class Orders {

    public void add(Session session, Order order) {
        session.persist(new OrderRow(order));
    }
}
