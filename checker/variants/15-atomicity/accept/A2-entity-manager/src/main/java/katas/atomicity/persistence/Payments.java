package katas.atomicity.persistence;

import jakarta.persistence.EntityManager;
import katas.atomicity.domain.Order;
import katas.kit.boot.IdSource;

/** What customers owe. The cashier collects it later, from what is written here. */
public final class Payments {

    private final IdSource ids;

    public Payments(IdSource ids) {
        this.ids = ids;
    }

    public void expect(EntityManager manager, Order order) {
        manager.persist(new PaymentRow(ids.next(), order));
    }
}
