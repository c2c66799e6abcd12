package katas.txboundaries.persistence;

import jakarta.persistence.LockModeType;
import java.util.List;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.domain.Order;
import org.hibernate.Session;

/** The orders of the shop. */
public final class Orders {

    public Order find(Session session, OrderId id) {
        return row(session, id, LockModeType.NONE).toOrder();
    }

    /** The order, which nobody else can change until the transaction ends. */
    public Order lock(Session session, OrderId id) {
        return row(session, id, LockModeType.PESSIMISTIC_WRITE).toOrder();
    }

    public List<Order> pending(Session session) {
        return session.createSelectionQuery("from OrderRow o where o.status = PAYMENT_PENDING order by o.id", OrderRow.class)
                .getResultStream().map(OrderRow::toOrder).toList();
    }

    /** Locks the order, too: whoever edits it at this moment is waited for, and not written over. */
    public void change(Session session, OrderId id, Order.Status status) {
        row(session, id, LockModeType.PESSIMISTIC_WRITE).become(status);
    }

    private static OrderRow row(Session session, OrderId id, LockModeType lock) {
        OrderRow row = session.find(OrderRow.class, id.value(), lock);
        if (row == null) {
            throw new IllegalArgumentException("no order " + id.value());
        }
        return row;
    }
}
