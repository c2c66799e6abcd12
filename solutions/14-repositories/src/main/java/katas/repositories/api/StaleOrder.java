package katas.repositories.api;

/** Somebody else has saved, or removed, the order since this copy of it was made. */
public final class StaleOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleOrder(OrderId order) {
        super("order " + order.value() + " was changed by somebody else");
    }
}
