package katas.repositories.persistence;

import katas.repositories.api.Orders;
import katas.repositories.persistence.uow.CurrentSession;
import org.hibernate.SessionFactory;

/** Where repositories come from: what they are is nobody's business. */
public final class Repositories {

    private Repositories() {
    }

    public static Orders sql(CurrentSession current, SessionFactory sessions) {
        return new SqlOrders(current, sessions);
    }
}
