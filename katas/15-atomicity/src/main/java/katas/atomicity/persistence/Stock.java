package katas.atomicity.persistence;

import katas.atomicity.api.Cart;
import katas.atomicity.api.OutOfStock;
import org.hibernate.Session;

/** What is on the shelves. There is never less than nothing of anything. */
public final class Stock {

    public void take(Session session, Cart.Line line) {
        int taken = session.createNativeMutationQuery("update stock set on_hand = on_hand - :qty where sku = :sku and on_hand >= :qty")
                .setParameter("sku", line.sku())
                .setParameter("qty", line.qty())
                .executeUpdate();
        if (taken == 0) {
            throw new OutOfStock(line.sku());
        }
    }
}
