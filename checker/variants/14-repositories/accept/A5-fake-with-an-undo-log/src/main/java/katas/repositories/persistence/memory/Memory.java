package katas.repositories.persistence.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import katas.repositories.api.CustomerId;
import katas.repositories.api.Line;
import katas.repositories.api.NoTransaction;
import katas.repositories.api.Order;
import katas.repositories.api.OrderId;
import katas.repositories.api.Orders;

/** What this process remembers: states that never change, and how to get back to those before. */
public final class Memory {

    private final Map<String, State> states = new TreeMap<>();
    private Deque<Runnable> undo;

    public synchronized void during(Runnable work) {
        undo = new ArrayDeque<>();
        boolean isDone = false;
        try {
            work.run();
            isDone = true;
        } finally {
            if (!isDone) {
                undo.forEach(Runnable::run);
            }
            undo = null;
        }
    }

    public Orders orders() {
        return new MemoryOrders(this);
    }

    synchronized State get(OrderId id) {
        log();
        return states.get(id.value());
    }

    synchronized Collection<State> all() {
        log();
        return List.copyOf(states.values());
    }

    /** @param state null for none */
    synchronized void put(OrderId id, State state) {
        State before = get(id);
        log().push(() -> replace(id, before));
        replace(id, state);
    }

    private void replace(OrderId id, State state) {
        if (state == null) {
            states.remove(id.value());
        } else {
            states.put(id.value(), state);
        }
    }

    private Deque<Runnable> log() {
        if (undo == null) {
            throw new NoTransaction();
        }
        return undo;
    }

    /** An order at one moment. */
    record State(OrderId id, CustomerId customer, Order.Status status, List<Line> lines, int version) {

        static State of(Order order, int version) {
            return new State(order.id(), order.customer(), order.status(), order.lines(), version);
        }

        Order copy() {
            return Order.restore(id, customer, status, new ArrayList<>(lines), version);
        }
    }
}
