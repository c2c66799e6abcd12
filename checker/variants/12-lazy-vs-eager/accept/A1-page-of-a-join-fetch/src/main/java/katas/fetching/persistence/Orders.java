package katas.fetching.persistence;

import java.util.List;
import org.hibernate.Session;

/** Finds orders. */
public final class Orders {

    private static final String NEWEST_FIRST = "from Order o order by o.placedAt desc, o.id";
    private static final String NEWEST_FIRST_WITH_LINES = "from Order o join fetch o.customer left join fetch o.lines order by o.placedAt desc, o.id";
    private static final String WITH_PAYMENTS = "from Order o left join fetch o.payments where o in :orders";

    public Order get(Session session, String id) {
        return session.find(Order.class, id);
    }

    public List<Order> newest(Session session, int skip, int count) {
        return find(session, NEWEST_FIRST, skip, count);
    }

    /** With customer, lines and payments. Hibernate 7.4 limits the orders in SQL; earlier versions did it in memory. */
    public List<Order> newestInFull(Session session, int skip, int count) {
        List<Order> orders = find(session, NEWEST_FIRST_WITH_LINES, skip, count);
        session.createSelectionQuery(WITH_PAYMENTS, Order.class).setParameter("orders", orders).getResultList();
        return orders;
    }

    private static List<Order> find(Session session, String query, int skip, int count) {
        return session.createSelectionQuery(query, Order.class)
                .setFirstResult(skip)
                .setMaxResults(count)
                .getResultList();
    }
}
