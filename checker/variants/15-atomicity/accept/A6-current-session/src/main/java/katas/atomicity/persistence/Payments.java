package katas.atomicity.persistence;

import katas.atomicity.domain.Order;
import katas.kit.boot.IdSource;
import org.hibernate.SessionFactory;

/** What customers owe. The cashier collects it later, from what is written here. */
public final class Payments {

    private final SessionFactory sessions;
    private final IdSource ids;

    public Payments(SessionFactory sessions, IdSource ids) {
        this.sessions = sessions;
        this.ids = ids;
    }

    public void expect(Order order) {
        sessions.getCurrentSession().persist(new PaymentRow(ids.next(), order));
    }
}
