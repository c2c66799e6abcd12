package katas.atomicity.api;

/** The shop has not enough of something in the cart. */
public final class OutOfStock extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sku;

    public OutOfStock(String sku) {
        super("not enough " + sku + " in stock");
        this.sku = sku;
    }

    public String sku() {
        return sku;
    }
}
