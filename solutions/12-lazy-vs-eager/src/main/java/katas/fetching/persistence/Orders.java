package katas.fetching.persistence;

import java.util.List;
import org.hibernate.Session;

/** Finds orders. */
public final class Orders {

    private static final String NEWEST_FIRST = "from Order o order by o.placedAt desc, o.id";
    private static final String WITH_CUSTOMER_AND_LINES = "from Order o join fetch o.customer left join fetch o.lines where o in :orders";
    private static final String WITH_PAYMENTS = "from Order o left join fetch o.payments where o in :orders";

    public Order get(Session session, String id) {
        return session.find(Order.class, id);
    }

    public List<Order> newest(Session session, int skip, int count) {
        return session.createSelectionQuery(NEWEST_FIRST, Order.class)
                .setFirstResult(skip)
                .setMaxResults(count)
                .getResultList();
    }

    /** With customer, lines and payments. */
    public List<Order> newestInFull(Session session, int skip, int count) {
        List<Order> orders = newest(session, skip, count);
        fetch(session, WITH_CUSTOMER_AND_LINES, orders);
        fetch(session, WITH_PAYMENTS, orders);
        return orders;
    }

    /** The session knows these orders already: what the query brings becomes part of the very same objects. */
    private static void fetch(Session session, String query, List<Order> orders) {
        session.createSelectionQuery(query, Order.class).setParameter("orders", orders).getResultList();
    }
}
