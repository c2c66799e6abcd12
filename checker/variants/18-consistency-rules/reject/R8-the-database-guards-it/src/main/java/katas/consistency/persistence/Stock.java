package katas.consistency.persistence;

import katas.consistency.api.Item;
import katas.consistency.api.OutOfStock;
import katas.consistency.api.Sku;
import org.hibernate.Session;

/** What is on the shelves. */
public final class Stock {

    public void take(Session session, Item item) {
        int taken = session.createMutationQuery("update StockRow set onHand = onHand - :qty where sku = :sku")
                .setParameter("sku", item.sku().value())
                .setParameter("qty", item.qty())
                .executeUpdate();
        if (taken == 0) {
            throw new OutOfStock(item.sku());
        }
    }

    public int onHand(Session session, Sku sku) {
        StockRow shelf = session.find(StockRow.class, sku.value());
        return shelf == null ? 0 : shelf.onHand();
    }
}
