package katas.boundaries.persistence;

import jakarta.persistence.LockModeType;
import katas.boundaries.api.NoSuchOrder;
import katas.boundaries.api.OrderId;
import katas.boundaries.domain.order.Order;
import org.hibernate.Session;

public final class OrderRepository {

    public Order get(Session session, OrderId id) {
        return found(id, session.find(Order.class, id.value()));
    }

    /** The order, to be changed: whatever is done to its lines, its own row takes part. */
    public Order getForChange(Session session, OrderId id) {
        return found(id, session.find(Order.class, id.value(), LockModeType.OPTIMISTIC_FORCE_INCREMENT));
    }

    public void add(Session session, Order order) {
        session.persist(order);
    }

    public void save(Session session, Order order) {
        session.merge(order);
    }

    public void remove(Session session, Order order) {
        session.remove(order);
    }

    private static Order found(OrderId id, Order order) {
        if (order == null) {
            throw new NoSuchOrder(id);
        }
        return order;
    }
}
