package katas.repositories.persistence;

import katas.kit.boot.IdSource;
import katas.repositories.api.Orders;
import katas.repositories.persistence.uow.CurrentSession;

/** Where repositories come from: what they are is nobody's business. */
public final class Repositories {

    private Repositories() {
    }

    public static Orders sql(CurrentSession current, IdSource ids) {
        return new SqlOrders(current, ids);
    }
}
