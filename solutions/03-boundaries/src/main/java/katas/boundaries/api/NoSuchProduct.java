package katas.boundaries.api;

/** The catalogue has no such product. */
public final class NoSuchProduct extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchProduct(Sku sku) {
        super("there is no product %s".formatted(sku.value()));
    }
}
