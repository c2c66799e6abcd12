package katas.txboundaries.persistence;

import jakarta.persistence.LockModeType;
import java.util.List;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.domain.Attempt;
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

    /** In one query: between two, an attempt could end and the next be taken for it. */
    public List<Attempt> pending(Session session) {
        return session.createSelectionQuery("""
                        select o, (select count(*) from PaymentRow p where p.orderId = o.id)
                        from OrderRow o where o.status = PAYMENT_PENDING order by o.id""", Object[].class)
                .getResultStream().map(row -> new Attempt(((OrderRow) row[0]).toOrder(), (Long) row[1])).toList();
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
