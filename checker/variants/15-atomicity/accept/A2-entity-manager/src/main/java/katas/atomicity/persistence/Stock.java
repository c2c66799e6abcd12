package katas.atomicity.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import katas.atomicity.api.Cart;
import katas.atomicity.api.OutOfStock;

/** What is on the shelves. There is never less than nothing of anything. */
public final class Stock {

    public void take(EntityManager manager, Cart.Line line) {
        StockRow shelf = manager.find(StockRow.class, line.sku(), LockModeType.PESSIMISTIC_WRITE);
        if (shelf == null || !shelf.take(line.qty())) {
            throw new OutOfStock(line.sku());
        }
    }
}
