package katas.atomicity.api;

/** A checkout came to nothing, and neither the customer nor the cart is to blame. */
public final class CheckoutFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CheckoutFailed(OrderId order, Throwable cause) {
        super("the checkout of order " + order.value() + " failed", cause);
    }
}
