package katas.repositories.persistence.memory;

import java.util.HashMap;
import java.util.Map;
import katas.repositories.api.NoTransaction;
import katas.repositories.api.Order;
import katas.repositories.api.OrderId;
import katas.repositories.api.Orders;

/** What this process remembers. One transaction at a time works on a draft, which takes the place of what was there if all goes well. */
public final class Memory {

    private Map<OrderId, Order> stored = new HashMap<>();
    private Map<OrderId, Order> draft;

    public synchronized void during(Runnable work) {
        draft = new HashMap<>(stored);
        try {
            work.run();
            stored = draft;
        } finally {
            draft = null;
        }
    }

    public Orders orders() {
        return new MemoryOrders(this);
    }

    /** @throws NoTransaction when there is none */
    synchronized Map<OrderId, Order> stored() {
        draft();
        return stored;
    }

    /** @throws NoTransaction when there is none */
    synchronized Map<OrderId, Order> draft() {
        if (draft == null) {
            throw new NoTransaction();
        }
        return draft;
    }
}
