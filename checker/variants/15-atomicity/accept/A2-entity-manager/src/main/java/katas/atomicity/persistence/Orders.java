package katas.atomicity.persistence;

import jakarta.persistence.EntityManager;
import katas.atomicity.domain.Order;

/** The orders of the shop. */
public final class Orders {

    public void add(EntityManager manager, Order order) {
        manager.persist(new OrderRow(order));
    }
}
