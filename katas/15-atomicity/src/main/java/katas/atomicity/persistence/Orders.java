package katas.atomicity.persistence;

import katas.atomicity.domain.Order;
import org.hibernate.Session;

/** The orders of the shop. */
public final class Orders {

    public void add(Session session, Order order) {
        session.persist(new OrderRow(order));
    }
}
