package katas.repositories.persistence.memory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import katas.repositories.api.CustomerId;
import katas.repositories.api.NoSuchOrder;
import katas.repositories.api.Order;
import katas.repositories.api.OrderId;
import katas.repositories.api.Orders;
import katas.repositories.api.StaleOrder;
import katas.repositories.persistence.memory.Memory.State;

/** Orders for tests. */
final class MemoryOrders implements Orders {

    private final Memory memory;

    MemoryOrders(Memory memory) {
        this.memory = memory;
    }

    @Override
    public OrderId nextId() {
        return new OrderId(UUID.randomUUID().toString());
    }

    @Override
    public Optional<Order> byId(OrderId id) {
        return Optional.ofNullable(memory.get(id)).map(State::copy);
    }

    @Override
    public List<Order> openFor(CustomerId customer) {
        return memory.all().stream().filter(state -> state.customer().equals(customer) && state.status().isOpen()).map(State::copy).toList();
    }

    @Override
    public void save(Order order) {
        State stored = memory.get(order.id());
        if (order.version() != (stored == null ? 0 : stored.version())) {
            throw new StaleOrder(order.id());
        }
        memory.put(order.id(), State.of(order, order.version() + 1));
        order.savedAs(order.version() + 1);
    }

    @Override
    public void remove(Order order) {
        State stored = memory.get(order.id());
        if (stored == null) {
            throw new NoSuchOrder(order.id());
        }
        if (stored.version() != order.version()) {
            throw new StaleOrder(order.id());
        }
        memory.put(order.id(), null);
    }
}
