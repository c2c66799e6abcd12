package katas.fetching.persistence;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/** Finds orders. */
public final class Orders {

    private static final String NEWEST_FIRST = "from Order o order by o.placedAt desc, o.id";
    private static final String NEWEST_FIRST_ADDED_UP = """
            with page as (select * from orders order by placed_at desc, id offset :skip rows fetch next :count rows only)
            select o.id, c.full_name, o.total_minor, coalesce(l.number, 0), coalesce(l.units, 0), coalesce(p.paid, 0)
            from page o
            join customer c on c.id = o.customer_id
            left join (select order_id, count(*) as number, sum(qty) as units
                       from order_line where order_id in (select id from page) group by order_id) l on l.order_id = o.id
            left join (select order_id, sum(amount_minor) as paid
                       from payment where order_id in (select id from page) group by order_id) p on p.order_id = o.id
            order by o.placed_at desc, o.id""";

    public Order get(Session session, String id) {
        return session.find(Order.class, id);
    }

    public List<Order> newest(Session session, int skip, int count) {
        return session.createSelectionQuery(NEWEST_FIRST, Order.class)
                .setFirstResult(skip)
                .setMaxResults(count)
                .getResultList();
    }

    public List<Object[]> newestAddedUp(StatelessSession session, int skip, int count) {
        return session.createNativeQuery(NEWEST_FIRST_ADDED_UP, Object[].class)
                .setParameter("skip", skip)
                .setParameter("count", count)
                .getResultList();
    }
}
