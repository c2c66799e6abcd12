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

    /** Stores the order only if the customer's open orders stay within the limit with it; false if they would not. */
    public boolean addWithinLimit(Session session, Order order) {
        int added = session.createNativeMutationQuery("""
                        insert into orders (id, customer_id, status, total_minor, placed_at)
                        select :id, c.id, 'PLACED', :total, :now from customer c where c.id = :customer and c.credit_limit_minor >= :total
                            + (select coalesce(sum(o.total_minor), 0) from orders o where o.customer_id = c.id and o.status = 'PLACED')""")
                .setParameter("id", order.id().value())
                .setParameter("customer", order.customer().value())
                .setParameter("total", order.totalMinor())
                .setParameter("now", order.placedAt())
                .executeUpdate();
        if (added == 1) {
            session.find(OrderRow.class, order.id().value()).addLines(order);
        }
        return added == 1;
    }
}
