package katas.{{package}}.api;

/** The shop has not enough of something. */
public final class OutOfStock extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutOfStock(String sku) {
        super("not enough " + sku + " in stock");
    }
}
