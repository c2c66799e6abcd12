package katas.repositories.api;

/** There is no such order. */
public final class NoSuchOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchOrder(OrderId order) {
        super("there is no order " + order.value());
    }
}
