package katas.atomicity.persistence;

import katas.atomicity.domain.Order;
import org.hibernate.SessionFactory;

/** The orders of the shop. */
public final class Orders {

    private final SessionFactory sessions;

    public Orders(SessionFactory sessions) {
        this.sessions = sessions;
    }

    public void add(Order order) {
        sessions.getCurrentSession().persist(new OrderRow(order));
    }
}
