package katas.repositories.persistence;

import javax.sql.DataSource;
import katas.repositories.api.Orders;
import katas.repositories.persistence.uow.CurrentConnection;

/** Where repositories come from. */
public final class Repositories {

    private Repositories() {
    }

    public static Orders sql(DataSource database, CurrentConnection current) {
        return new SqlOrders(database, current);
    }
}
