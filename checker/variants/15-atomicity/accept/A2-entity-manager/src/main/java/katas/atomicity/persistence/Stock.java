package katas.atomicity.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import katas.atomicity.api.Cart;
import katas.atomicity.api.OutOfStock;

/** What is on the shelves. There is never less than nothing of anything. */
public final class Stock {

    /** A query, and not find: on PostgreSQL, Hibernate's find answers null when its select has failed, as if there were no such shelf. */
    public void take(EntityManager manager, Cart.Line line) {
        StockRow shelf = manager.createQuery("from StockRow where sku = :sku", StockRow.class).setParameter("sku", line.sku())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElse(null);
        if (shelf == null || !shelf.take(line.qty())) {
            throw new OutOfStock(line.sku());
        }
    }
}
