package katas.txboundaries.persistence;

import java.time.Instant;
import java.util.List;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.domain.Order;
import org.hibernate.Session;

/** Receipts on their way out: noted together with what they are about, removed from the list when they have left. */
public final class Outbox {

    public void receiptFor(Session session, OrderId order) {
        session.createNativeMutationQuery("""
                        insert into outbox (aggregate_type, aggregate_id, type, payload)
                        values ('Order', :order, 'ReceiptDue', '')""")
                .setParameter("order", order.value())
                .executeUpdate();
    }

    /** The paid orders whose receipts wait, the oldest first. */
    public List<Order> waiting(Session session) {
        return session.createNativeQuery("""
                        select o.* from orders o join outbox waiting on waiting.aggregate_id = o.id
                        where waiting.published_at is null order by waiting.id""", OrderRow.class)
                .getResultStream().map(OrderRow::toOrder).toList();
    }

    public void sent(Session session, OrderId order, Instant when) {
        session.createNativeMutationQuery("update outbox set published_at = :now where aggregate_id = :order and published_at is null")
                .setParameter("now", when)
                .setParameter("order", order.value())
                .executeUpdate();
    }
}
