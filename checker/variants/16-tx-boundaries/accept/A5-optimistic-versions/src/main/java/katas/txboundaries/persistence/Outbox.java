package katas.txboundaries.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.domain.Order;

/** Receipts on their way out. */
public final class Outbox {

    public void receiptFor(EntityManager entities, OrderId order) {
        entities.createNativeQuery("""
                        insert into outbox (aggregate_type, aggregate_id, type, payload)
                        values ('Order', :order, 'ReceiptDue', '')""")
                .setParameter("order", order.value())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    public List<Order> waiting(EntityManager entities) {
        List<String> ids = entities.createNativeQuery("select aggregate_id from outbox where published_at is null order by id", String.class)
                .getResultList();
        return ids.stream().map(id -> entities.find(OrderRow.class, id).toOrder()).toList();
    }

    public void sent(EntityManager entities, OrderId order, Instant when) {
        entities.createNativeQuery("update outbox set published_at = :now where aggregate_id = :order and published_at is null")
                .setParameter("now", when)
                .setParameter("order", order.value())
                .executeUpdate();
    }
}
