package katas.idempotency.api;

/** The shop does not make such a charge. */
public final class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Declined(ChargeRequest request) {
        super("declined: " + request);
    }
}
