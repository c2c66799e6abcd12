package katas.repositories.persistence.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import katas.repositories.api.CustomerId;
import katas.repositories.api.NoSuchOrder;
import katas.repositories.api.Order;
import katas.repositories.api.OrderId;
import katas.repositories.api.Orders;
import katas.repositories.api.StaleOrder;

/** Orders for tests: fast, and good enough for those. */
public final class MemoryOrders implements Orders {

    private final Map<OrderId, Order> orders = new ConcurrentHashMap<>();
    private final AtomicInteger lastId = new AtomicInteger(10_000);

    @Override
    public OrderId nextId() {
        return new OrderId("A" + lastId.incrementAndGet());
    }

    @Override
    public Optional<Order> byId(OrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public List<Order> openFor(CustomerId customer) {
        return orders.values().stream()
                .filter(order -> order.customer().equals(customer) && order.status().isOpen())
                .sorted(Comparator.comparing(order -> order.id().value()))
                .toList();
    }

    @Override
    public void save(Order order) {
        order.savedAs(order.version() + 1);
        orders.put(order.id(), order);
    }

    @Override
    public void remove(Order order) {
        Order stored = byId(order.id()).orElseThrow(() -> new NoSuchOrder(order.id()));
        if (stored.version() != order.version()) {
            throw new StaleOrder(order.id());
        }
        orders.remove(order.id());
    }
}
