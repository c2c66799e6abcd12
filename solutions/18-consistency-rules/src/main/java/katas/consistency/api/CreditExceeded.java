package katas.consistency.api;

/** The customer's open orders would cost more than their credit limit. */
public final class CreditExceeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CreditExceeded(CustomerId customer) {
        super("the open orders of " + customer.value() + " would exceed the credit limit");
    }
}
