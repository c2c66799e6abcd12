package katas.fetching.persistence;

import java.util.List;
import org.hibernate.Session;

/** Finds orders. */
public final class Orders {

    private static final String NEWEST_FIRST = "from Order o order by o.placedAt desc, o.id";
    private static final String NEWEST_FIRST_IN_FULL = "from Order o join fetch o.customer left join fetch o.lines left join fetch o.payments"
            + " order by o.placedAt desc, o.id";

    public Order get(Session session, String id) {
        return session.find(Order.class, id);
    }

    public List<Order> newest(Session session, int skip, int count) {
        return find(session, NEWEST_FIRST, skip, count);
    }

    /** With customer, lines and payments. */
    public List<Order> newestInFull(Session session, int skip, int count) {
        return find(session, NEWEST_FIRST_IN_FULL, skip, count);
    }

    private static List<Order> find(Session session, String query, int skip, int count) {
        return session.createSelectionQuery(query, Order.class)
                .setFirstResult(skip)
                .setMaxResults(count)
                .getResultList();
    }
}
