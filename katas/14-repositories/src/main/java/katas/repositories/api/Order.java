package katas.repositories.api;

import java.util.ArrayList;
import java.util.List;

/**
 * What a customer has ordered. An object of this class is somebody's own copy: it changes when its owner changes it, and what is stored
 * changes when the owner saves it.
 */
public final class Order {

    /** How far an order is. */
    public enum Status {
        PLACED, PAID, SHIPPED, CANCELLED;

        /** Whether something is still to be done. */
        public boolean isOpen() {
            return this == PLACED || this == PAID;
        }
    }

    private final OrderId id;
    private final CustomerId customer;
    private final List<Line> lines;
    private Status status;
    private int version;

    private Order(OrderId id, CustomerId customer, Status status, List<Line> lines, int version) {
        this.id = id;
        this.customer = customer;
        this.status = status;
        this.lines = lines;
        this.version = version;
    }

    /** A new order, without lines. It is stored nowhere yet. */
    public static Order place(OrderId id, CustomerId customer) {
        return new Order(id, customer, Status.PLACED, new ArrayList<>(), 0);
    }

    /**
     * For repositories, and whatever else brings a copy back, a web form for example: an order in a state that was stored. It works with
     * the list that it is given.
     *
     * @param version tells this state from later ones; 0 is none
     */
    public static Order restore(OrderId id, CustomerId customer, Status status, List<Line> lines, int version) {
        return new Order(id, customer, status, lines, version);
    }

    public OrderId id() {
        return id;
    }

    public CustomerId customer() {
        return customer;
    }

    public Status status() {
        return status;
    }

    /** In the order in which they were added. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Of which stored state this is a copy; 0 if it was never saved. Only repositories know what the numbers mean. */
    public int version() {
        return version;
    }

    public long totalMinor() {
        return lines.stream().mapToLong(line -> line.qty() * line.unitPriceMinor()).sum();
    }

    public void add(Line line) {
        lines.add(line);
    }

    public void remove(String sku) {
        lines.removeIf(line -> line.sku().equals(sku));
    }

    public void becomes(Status next) {
        status = next;
    }

    /** For repositories: this copy is now the stored state of that number. */
    public void savedAs(int storedVersion) {
        version = storedVersion;
    }

    @Override
    public String toString() {
        return id.value();
    }
}
