package katas.boundaries.api;

/** The order would cost more than its limit. */
public final class LimitExceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LimitExceeded(OrderId order) {
        super("order %s would cost more than its limit".formatted(order.value()));
    }
}
