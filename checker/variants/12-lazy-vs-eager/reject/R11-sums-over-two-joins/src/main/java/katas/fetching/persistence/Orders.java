package katas.fetching.persistence;

import java.util.List;
import org.hibernate.Session;

/** Finds orders. */
public final class Orders {

    private static final String NEWEST_FIRST = "from Order o order by o.placedAt desc, o.id";
    private static final String NEWEST_FIRST_ADDED_UP = """
            select o.id, c.fullName, o.totalMinor, count(distinct l), coalesce(sum(l.qty), 0), coalesce(sum(p.amountMinor), 0)
            from Order o join o.customer c left join o.lines l left join o.payments p
            group by o.id, c.fullName, o.totalMinor, o.placedAt
            order by o.placedAt desc, o.id""";

    public Order get(Session session, String id) {
        return session.find(Order.class, id);
    }

    public List<Order> newest(Session session, int skip, int count) {
        return session.createSelectionQuery(NEWEST_FIRST, Order.class)
                .setFirstResult(skip)
                .setMaxResults(count)
                .getResultList();
    }

    public List<Sums> newestAddedUp(Session session, int skip, int count) {
        return session.createSelectionQuery(NEWEST_FIRST_ADDED_UP, Sums.class)
                .setFirstResult(skip)
                .setMaxResults(count)
                .getResultList();
    }

    /** An order with its lines and payments added up. */
    public record Sums(String id, String customer, long totalMinor, long lines, long units, long paidMinor) {
    }
}
