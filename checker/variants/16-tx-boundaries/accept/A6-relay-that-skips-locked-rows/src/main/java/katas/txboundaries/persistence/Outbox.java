package katas.txboundaries.persistence;

import java.time.Instant;
import java.util.Optional;
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

    /** The paid order whose receipt has waited longest; locked, and invisible to others who ask, until the transaction ends. */
    public Optional<Order> claimNext(Session session) {
        return session.createNativeQuery("""
                        select aggregate_id from outbox where published_at is null
                        order by id limit 1 for update skip locked""", String.class)
                .uniqueResultOptional().map(order -> session.find(OrderRow.class, order).toOrder());
    }

    public void sent(Session session, OrderId order, Instant when) {
        session.createNativeMutationQuery("update outbox set published_at = :now where aggregate_id = :order and published_at is null")
                .setParameter("now", when)
                .setParameter("order", order.value())
                .executeUpdate();
    }
}
