package katas.atomicity.persistence;

import katas.atomicity.domain.Order;
import katas.kit.boot.IdSource;
import org.hibernate.StatelessSession;

/** What customers owe. The cashier collects it later, from what is written here. */
public final class Payments {

    private final IdSource ids;

    public Payments(IdSource ids) {
        this.ids = ids;
    }

    public void expect(StatelessSession session, Order order) {
        session.insert(new PaymentRow(ids.next(), order));
    }
}
