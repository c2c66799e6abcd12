package katas.txboundaries.persistence;

import jakarta.persistence.EntityManager;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.domain.Order;

/** The orders of the shop. Two who change the same one at the same time collide at their commits. */
public final class Orders {

    public Order find(EntityManager entities, OrderId id) {
        return row(entities, id).toOrder();
    }

    public void change(EntityManager entities, OrderId id, Order.Status status) {
        row(entities, id).become(status);
    }

    private static OrderRow row(EntityManager entities, OrderId id) {
        OrderRow row = entities.find(OrderRow.class, id.value());
        if (row == null) {
            throw new IllegalArgumentException("no order " + id.value());
        }
        return row;
    }
}
