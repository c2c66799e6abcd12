package katas.retry.persistence;

import katas.retry.api.Sku;
import org.hibernate.Session;

/** What is on the shelves. There is never less than nothing of anything. */
public final class Shelves {

    /** False if there are not so many. */
    public boolean take(Session session, Sku sku, int qty) {
        return change(session, "update stock set on_hand = on_hand - :qty where sku = :sku and on_hand >= :qty", sku, qty) == 1;
    }

    public void put(Session session, Sku sku, int qty) {
        change(session, "update stock set on_hand = on_hand + :qty where sku = :sku", sku, qty);
    }

    private static int change(Session session, String sql, Sku sku, int qty) {
        return session.createNativeMutationQuery(sql).setParameter("sku", sku.value()).setParameter("qty", qty).executeUpdate();
    }
}
