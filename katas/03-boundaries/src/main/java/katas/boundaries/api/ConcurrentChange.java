package katas.boundaries.api;

/** Another desk changed the order at the same time; look at it again and decide again. */
public final class ConcurrentChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConcurrentChange(OrderId order) {
        super("another desk changed order %s meanwhile".formatted(order.value()));
    }
}
