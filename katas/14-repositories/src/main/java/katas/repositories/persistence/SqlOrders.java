package katas.repositories.persistence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import katas.repositories.api.CustomerId;
import katas.repositories.api.NoSuchOrder;
import katas.repositories.api.Order;
import katas.repositories.api.OrderId;
import katas.repositories.api.Orders;
import katas.repositories.api.StaleOrder;
import katas.repositories.persistence.uow.CurrentSession;

/** The orders in the database. */
public final class SqlOrders extends BaseRepository<OrderRow> implements Orders {

    private static final int FIRST = 10_001;

    public SqlOrders(CurrentSession current) {
        super(current, OrderRow.class);
    }

    @Override
    public OrderId nextId() {
        String last = em().createQuery("select max(id) from OrderRow", String.class).getSingleResult();
        return new OrderId(last == null ? "A" + FIRST : "A" + (Integer.parseInt(last.substring(1)) + 1));
    }

    @Override
    public Optional<Order> byId(OrderId id) {
        return find(id.value()).map(OrderRow::toOrder);
    }

    @Override
    public List<Order> openFor(CustomerId customer) {
        return findAll().stream()
                .map(OrderRow::toOrder)
                .filter(order -> order.customer().equals(customer) && order.status().isOpen())
                .sorted(Comparator.comparing(order -> order.id().value()))
                .toList();
    }

    @Override
    public void save(Order order) {
        order.savedAs(order.version() + 1);
        store(new OrderRow(order));
    }

    @Override
    public void remove(Order order) {
        OrderRow row = find(order.id().value()).orElseThrow(() -> new NoSuchOrder(order.id()));
        if (row.version() != order.version()) {
            throw new StaleOrder(order.id());
        }
        em().remove(row);
    }
}
