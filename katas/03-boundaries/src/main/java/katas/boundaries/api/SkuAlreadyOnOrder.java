package katas.boundaries.api;

/** The order has a line for this product: change its quantity instead. */
public final class SkuAlreadyOnOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SkuAlreadyOnOrder(OrderId order, Sku sku) {
        super("order %s has a line for %s already".formatted(order.value(), sku.value()));
    }
}
