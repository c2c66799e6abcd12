package katas.atomicity.api;

/** The till of the Corner Shop. */
public interface Checkout {

    /**
     * Turns a cart into an order: the order with its lines is stored, the goods leave the stock, a payment is expected, and a message
     * that the order was placed waits in the outbox.
     *
     * @return the new order's id
     * @throws OutOfStock     when the shop has not enough of something in the cart
     * @throws CheckoutFailed when something went wrong for any other reason
     */
    OrderId checkout(Cart cart);
}
