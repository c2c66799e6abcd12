package katas.atomicity.persistence;

import katas.atomicity.api.Cart;
import katas.atomicity.api.OutOfStock;
import org.hibernate.SessionFactory;

/** What is on the shelves. There is never less than nothing of anything. */
public final class Stock {

    private final SessionFactory sessions;

    public Stock(SessionFactory sessions) {
        this.sessions = sessions;
    }

    public void take(Cart.Line line) {
        int taken = sessions.getCurrentSession().createNativeMutationQuery("update stock set on_hand = on_hand - :qty where sku = :sku and on_hand >= :qty")
                .setParameter("sku", line.sku())
                .setParameter("qty", line.qty())
                .executeUpdate();
        if (taken == 0) {
            throw new OutOfStock(line.sku());
        }
    }
}
