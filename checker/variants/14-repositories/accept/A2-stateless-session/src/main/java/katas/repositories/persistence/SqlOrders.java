package katas.repositories.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.repositories.api.CustomerId;
import katas.repositories.api.Line;
import katas.repositories.api.NoSuchOrder;
import katas.repositories.api.Order;
import katas.repositories.api.OrderId;
import katas.repositories.api.Orders;
import katas.repositories.api.StaleOrder;
import katas.repositories.persistence.uow.CurrentSession;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;

/** The orders in the database: every statement at once. */
final class SqlOrders implements Orders {

    private static final String ORDERS = "select o.id, o.customer_id, o.status, o.version, l.sku, l.qty, l.unit_price_minor"
            + " from orders o left join order_line l on l.order_id = o.id where ";

    private final SessionFactory sessions;
    private final CurrentSession current;

    SqlOrders(SessionFactory sessions, CurrentSession current) {
        this.sessions = sessions;
        this.current = current;
    }

    @Override
    public OrderId nextId() {
        try (StatelessSession session = sessions.openStatelessSession()) {
            return new OrderId("A" + (10_000 + session.createNativeQuery("select nextval('order_number')", Long.class).getSingleResult()));
        }
    }

    @Override
    public Optional<Order> byId(OrderId id) {
        return current.ask(session -> orders(session.createNativeQuery(ORDERS + "o.id = :id order by l.line_no", Object[].class)
                .setParameter("id", id.value()).getResultList()).stream().findFirst());
    }

    @Override
    public List<Order> openFor(CustomerId customer) {
        return current.ask(session -> orders(session.createNativeQuery(
                        ORDERS + "o.customer_id = :customer and o.status in ('PLACED', 'PAID') order by o.id, l.line_no", Object[].class)
                .setParameter("customer", customer.value()).getResultList()));
    }

    @Override
    public void save(Order order) {
        current.ask(session -> {
            if (order.version() == 0) {
                insert(session, order);
            } else {
                update(session, order);
            }
            int number = 0;
            for (Line line : order.lines()) {
                session.createNativeMutationQuery("insert into order_line (order_id, line_no, sku, qty, unit_price_minor) values (?, ?, ?, ?, ?)")
                        .setParameter(1, order.id().value()).setParameter(2, number++).setParameter(3, line.sku())
                        .setParameter(4, line.qty()).setParameter(5, line.unitPriceMinor()).executeUpdate();
            }
            return order;
        });
        order.savedAs(order.version() + 1);
    }

    @Override
    public void remove(Order order) {
        if (byId(order.id()).isEmpty()) {
            throw new NoSuchOrder(order.id());
        }
        current.ask(session -> {
            int removed = session.createNativeMutationQuery("delete from orders where id = ? and version = ?")
                    .setParameter(1, order.id().value()).setParameter(2, order.version()).executeUpdate();
            if (removed == 0) {
                throw new StaleOrder(order.id());
            }
            return removeLines(session, order);
        });
    }

    private static void insert(StatelessSession session, Order order) {
        try {
            session.createNativeMutationQuery("insert into orders (id, customer_id, status, version) values (?, ?, ?, 1)")
                    .setParameter(1, order.id().value()).setParameter(2, order.customer().value()).setParameter(3, order.status().name())
                    .executeUpdate();
        } catch (ConstraintViolationException e) {
            throw new StaleOrder(order.id());
        }
    }

    private static void update(StatelessSession session, Order order) {
        int updated = session.createNativeMutationQuery("update orders set status = ?, version = version + 1 where id = ? and version = ?")
                .setParameter(1, order.status().name()).setParameter(2, order.id().value()).setParameter(3, order.version()).executeUpdate();
        if (updated == 0) {
            throw new StaleOrder(order.id());
        }
        removeLines(session, order);
    }

    private static int removeLines(StatelessSession session, Order order) {
        return session.createNativeMutationQuery("delete from order_line where order_id = ?").setParameter(1, order.id().value()).executeUpdate();
    }

    private static List<Order> orders(List<Object[]> rows) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        Map<String, Order> orders = new LinkedHashMap<>();
        for (Object[] row : rows) {
            String id = (String) row[0];
            List<Line> ofOrder = lines.computeIfAbsent(id, missing -> new ArrayList<>());
            orders.computeIfAbsent(id, missing -> Order.restore(new OrderId(id), new CustomerId((String) row[1]),
                    Order.Status.valueOf((String) row[2]), ofOrder, ((Number) row[3]).intValue()));
            if (row[4] != null) {
                ofOrder.add(new Line((String) row[4], ((Number) row[5]).intValue(), ((Number) row[6]).longValue()));
            }
        }
        return List.copyOf(orders.values());
    }
}
