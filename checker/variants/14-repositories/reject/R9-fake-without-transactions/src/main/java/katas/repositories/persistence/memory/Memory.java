package katas.repositories.persistence.memory;

import java.util.HashMap;
import java.util.Map;
import katas.repositories.api.Order;
import katas.repositories.api.OrderId;
import katas.repositories.api.Orders;

/** What this process remembers. One after the other. */
public final class Memory {

    private final Map<OrderId, Order> stored = new HashMap<>();

    public synchronized void during(Runnable work) {
        work.run();
    }

    public Orders orders() {
        return new MemoryOrders(this);
    }

    synchronized Map<OrderId, Order> draft() {
        return stored;
    }
}
