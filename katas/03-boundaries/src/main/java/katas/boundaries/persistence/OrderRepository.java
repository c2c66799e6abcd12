package katas.boundaries.persistence;

import katas.boundaries.api.NoSuchOrder;
import katas.boundaries.api.OrderId;
import katas.boundaries.domain.order.Order;
import org.hibernate.Session;

public final class OrderRepository {

    public Order get(Session session, OrderId id) {
        Order order = session.find(Order.class, id.value());
        if (order == null) {
            throw new NoSuchOrder(id);
        }
        return order;
    }

    public void save(Session session, Order order) {
        session.merge(order);
    }

    public void remove(Session session, Order order) {
        session.remove(order);
    }
}
