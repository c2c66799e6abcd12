package katas.repositories.persistence;

import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import katas.kit.boot.IdSource;
import katas.repositories.api.CustomerId;
import katas.repositories.api.NoSuchOrder;
import katas.repositories.api.Order;
import katas.repositories.api.OrderId;
import katas.repositories.api.Orders;
import katas.repositories.api.StaleOrder;
import katas.repositories.persistence.uow.CurrentSession;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** The orders in the database. */
final class SqlOrders implements Orders {

    private static final List<Order.Status> OPEN = Stream.of(Order.Status.values()).filter(Order.Status::isOpen).toList();

    private final CurrentSession current;
    private final IdSource ids;

    SqlOrders(CurrentSession current, IdSource ids) {
        this.current = current;
        this.ids = ids;
    }

    @Override
    public OrderId nextId() {
        return new OrderId(ids.next());
    }

    @Override
    public Optional<Order> byId(OrderId id) {
        return current.ask(session -> Optional.ofNullable(session.find(OrderRow.class, id.value())).map(OrderRow::toOrder));
    }

    @Override
    public List<Order> openFor(CustomerId customer) {
        return current.ask(session -> session.createSelectionQuery(
                        "from OrderRow o left join fetch o.lines where o.customerId = :customer and o.status in :open order by o.id", OrderRow.class)
                .setParameter("customer", customer.value())
                .setParameterList("open", OPEN)
                .getResultList().stream().map(OrderRow::toOrder).toList());
    }

    @Override
    public void save(Order order) {
        OrderRow saved = current.ask(session -> {
            OrderRow row = session.find(OrderRow.class, order.id().value());
            if (row == null && order.version() == 0) {
                row = new OrderRow(order);
                session.persist(row);
            } else if (row == null || row.version() != order.version()) {
                throw new StaleOrder(order.id());
            } else {
                row.take(order);
            }
            flush(session, order);
            return row;
        });
        order.savedAs(saved.version());
    }

    @Override
    public void remove(Order order) {
        current.ask(session -> {
            OrderRow row = session.find(OrderRow.class, order.id().value());
            if (row == null) {
                throw new NoSuchOrder(order.id());
            }
            if (row.version() != order.version()) {
                throw new StaleOrder(order.id());
            }
            session.remove(row);
            flush(session, order);
            return row;
        });
    }

    /** Between the question and the answer somebody else may have been here: the statement itself asks for the version once more. */
    private static void flush(Session session, Order order) {
        try {
            session.flush();
        } catch (OptimisticLockException | ConstraintViolationException e) {
            throw new StaleOrder(order.id());
        }
    }
}
