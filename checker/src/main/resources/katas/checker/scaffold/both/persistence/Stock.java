package katas.{{package}}.persistence;

import katas.{{package}}.api.OutOfStock;
import katas.{{package}}.domain.Sale;
import org.hibernate.Session;

/** What is on the shelves. */
public final class Stock {

    public void take(Session session, Sale sale) {
        int taken = session.createNativeMutationQuery("update stock set on_hand = on_hand - :qty where sku = :sku and on_hand >= :qty")
                .setParameter("sku", sale.sku())
                .setParameter("qty", sale.qty())
                .executeUpdate();
        if (taken == 0) {
            throw new OutOfStock(sale.sku());
        }
    }
}
