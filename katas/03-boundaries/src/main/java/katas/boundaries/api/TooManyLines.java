package katas.boundaries.api;

/** The order has as many lines as an order may have. */
public final class TooManyLines extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyLines(OrderId order) {
        super("order %s has no room for another line".formatted(order.value()));
    }
}
