package katas.retry.persistence;

import katas.retry.api.Sku;
import org.hibernate.StatelessSession;

/** What is on the shelves. */
public final class Shelves {

    public void change(StatelessSession session, Sku sku, int qty) {
        StockRow row = session.get(StockRow.class, sku.value());
        row.add(qty);
        session.update(row);
    }
}
