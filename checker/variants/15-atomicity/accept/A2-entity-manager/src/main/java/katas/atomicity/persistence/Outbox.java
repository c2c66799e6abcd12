package katas.atomicity.persistence;

import jakarta.persistence.EntityManager;
import katas.atomicity.domain.Order;

/** Messages on their way out. A relay reads them from here and delivers them. */
public final class Outbox {

    public void announce(EntityManager manager, Order order) {
        manager.persist(new OutboxRow("Order", order.id().value(), "OrderPlaced", payload(order)));
    }

    private static String payload(Order order) {
        return "{\"customer\":\"%s\",\"total\":%d,\"currency\":\"%s\"}"
                .formatted(order.customerId(), order.totalMinor(), order.currency());
    }
}
