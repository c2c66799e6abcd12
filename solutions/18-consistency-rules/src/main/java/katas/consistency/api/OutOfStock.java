package katas.consistency.api;

/** The shop has not enough of something. */
public final class OutOfStock extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Sku sku;

    public OutOfStock(Sku sku) {
        super("not enough " + sku.value() + " in stock");
        this.sku = sku;
    }

    public Sku sku() {
        return sku;
    }
}
