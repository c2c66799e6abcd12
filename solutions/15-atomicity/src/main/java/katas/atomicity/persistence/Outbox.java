package katas.atomicity.persistence;

import katas.atomicity.domain.Order;
import org.hibernate.Session;

/** Messages on their way out. A relay reads them from here and delivers them. */
public final class Outbox {

    public void announce(Session session, Order order) {
        session.createNativeMutationQuery("""
                        insert into outbox (aggregate_type, aggregate_id, type, payload)
                        values ('Order', :order, 'OrderPlaced', :payload)""")
                .setParameter("order", order.id().value())
                .setParameter("payload", payload(order))
                .executeUpdate();
    }

    private static String payload(Order order) {
        return "{\"customer\":\"%s\",\"total\":%d,\"currency\":\"%s\"}"
                .formatted(order.customerId(), order.totalMinor(), order.currency());
    }
}
