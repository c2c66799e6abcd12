package katas.fetching.persistence;

import java.util.List;
import org.hibernate.Session;

/** Finds orders. */
public final class Orders {

    private static final String NEWEST_FIRST = "from Order o order by o.placedAt desc, o.id";

    public Order get(Session session, String id) {
        return session.find(Order.class, id);
    }

    public List<Order> newest(Session session, int skip, int count) {
        return session.createSelectionQuery(NEWEST_FIRST, Order.class)
                .setFirstResult(skip)
                .setMaxResults(count)
                .getResultList();
    }
}
