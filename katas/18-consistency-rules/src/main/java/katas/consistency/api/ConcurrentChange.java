package katas.consistency.api;

/** Somebody else was faster. Nothing has happened; who tries again may have more luck. */
public final class ConcurrentChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConcurrentChange(CustomerId customer, Throwable cause) {
        super("somebody else was faster than " + customer.value(), cause);
    }
}
