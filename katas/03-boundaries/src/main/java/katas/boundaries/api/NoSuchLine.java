package katas.boundaries.api;

/** The order has no line for this product. */
public final class NoSuchLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchLine(OrderId order, Sku sku) {
        super("order %s has no line for %s".formatted(order.value(), sku.value()));
    }
}
