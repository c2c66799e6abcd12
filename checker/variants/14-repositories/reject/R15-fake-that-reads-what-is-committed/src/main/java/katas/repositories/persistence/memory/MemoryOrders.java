package katas.repositories.persistence.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import katas.repositories.api.CustomerId;
import katas.repositories.api.NoSuchOrder;
import katas.repositories.api.Order;
import katas.repositories.api.OrderId;
import katas.repositories.api.Orders;
import katas.repositories.api.StaleOrder;

/** Orders for tests. A test can only trust what is as strict as the database. */
final class MemoryOrders implements Orders {

    private final Memory memory;
    private final AtomicInteger lastId = new AtomicInteger(10_000);

    MemoryOrders(Memory memory) {
        this.memory = memory;
    }

    @Override
    public OrderId nextId() {
        return new OrderId("A" + lastId.incrementAndGet());
    }

    @Override
    public Optional<Order> byId(OrderId id) {
        return Optional.ofNullable(memory.stored().get(id)).map(MemoryOrders::copy);
    }

    @Override
    public List<Order> openFor(CustomerId customer) {
        return memory.stored().values().stream()
                .filter(order -> order.customer().equals(customer) && order.status().isOpen())
                .sorted(Comparator.comparing(order -> order.id().value()))
                .map(MemoryOrders::copy)
                .toList();
    }

    @Override
    public void save(Order order) {
        Order stored = memory.draft().get(order.id());
        if (order.version() != (stored == null ? 0 : stored.version())) {
            throw new StaleOrder(order.id());
        }
        order.savedAs(order.version() + 1);
        memory.draft().put(order.id(), copy(order));
    }

    @Override
    public void remove(Order order) {
        Order stored = byId(order.id()).orElseThrow(() -> new NoSuchOrder(order.id()));
        if (stored.version() != order.version()) {
            throw new StaleOrder(order.id());
        }
        memory.draft().remove(order.id());
    }

    private static Order copy(Order order) {
        return Order.restore(order.id(), order.customer(), order.status(), new ArrayList<>(order.lines()), order.version());
    }
}
