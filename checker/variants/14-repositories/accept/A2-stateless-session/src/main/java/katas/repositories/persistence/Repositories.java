package katas.repositories.persistence;

import katas.repositories.api.Orders;
import katas.repositories.persistence.uow.CurrentSession;
import org.hibernate.SessionFactory;

/** Where repositories come from. */
public final class Repositories {

    private Repositories() {
    }

    public static Orders sql(SessionFactory sessions, CurrentSession current) {
        return new SqlOrders(sessions, current);
    }
}
