package katas.consistency.api;

/** The customer has an open cart. */
public final class CartAlreadyOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CartAlreadyOpen(CustomerId customer) {
        super(customer.value() + " has an open cart");
    }
}
