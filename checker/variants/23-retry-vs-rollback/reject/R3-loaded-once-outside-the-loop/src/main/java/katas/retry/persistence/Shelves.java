package katas.retry.persistence;

import katas.retry.api.Sku;
import katas.retry.domain.Shelf;
import org.hibernate.Session;

/** What is on the shelves. */
public final class Shelves {

    public void save(Session session, Shelf shelf) {
        session.merge(shelf);
    }

    /** By a query: {@code Session.find} answers null when a connection to PostgreSQL is lost. */
    public Shelf find(Session session, Sku sku) {
        return session.createSelectionQuery("from StockRow where sku = :sku", StockRow.class).setParameter("sku", sku.value()).getSingleResult();
    }
}
