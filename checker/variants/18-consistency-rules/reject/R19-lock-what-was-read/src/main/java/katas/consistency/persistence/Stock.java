package katas.consistency.persistence;

import jakarta.persistence.LockModeType;
import katas.consistency.api.Item;
import katas.consistency.api.OutOfStock;
import katas.consistency.api.Sku;
import org.hibernate.Session;

/** What is on the shelves. */
public final class Stock {

    public void take(Session session, Item item) {
        StockRow shelf = session.find(StockRow.class, item.sku().value());
        if (shelf == null || shelf.onHand() < item.qty()) {
            throw new OutOfStock(item.sku());
        }
        session.lock(shelf, LockModeType.PESSIMISTIC_WRITE);
        shelf.take(item.qty());
    }

    public int onHand(Session session, Sku sku) {
        StockRow shelf = session.find(StockRow.class, sku.value());
        return shelf == null ? 0 : shelf.onHand();
    }
}
