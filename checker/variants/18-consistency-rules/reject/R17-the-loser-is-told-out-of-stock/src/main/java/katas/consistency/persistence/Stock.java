package katas.consistency.persistence;

import katas.consistency.api.Item;
import katas.consistency.api.OutOfStock;
import katas.consistency.api.Sku;
import org.hibernate.Session;

/** What is on the shelves. */
public final class Stock {

    public void take(Session session, Item item) {
        Integer seen = session.createSelectionQuery("select onHand from StockRow where sku = :sku", Integer.class)
                .setParameter("sku", item.sku().value())
                .getSingleResultOrNull();
        if (seen == null || seen < item.qty() || !changed(session, item, seen)) {
            throw new OutOfStock(item.sku());
        }
    }

    /** Takes it only if the shelf still is as it was seen. */
    private static boolean changed(Session session, Item item, int seen) {
        return session.createMutationQuery("update StockRow set onHand = onHand - :qty where sku = :sku and onHand = :seen")
                .setParameter("sku", item.sku().value())
                .setParameter("qty", item.qty())
                .setParameter("seen", seen)
                .executeUpdate() == 1;
    }

    public int onHand(Session session, Sku sku) {
        StockRow shelf = session.find(StockRow.class, sku.value());
        return shelf == null ? 0 : shelf.onHand();
    }
}
