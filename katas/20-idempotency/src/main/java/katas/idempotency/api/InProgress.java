package katas.idempotency.api;

/** A charge with the same key is being made at this moment. */
public final class InProgress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InProgress(IdemKey key) {
        super("a charge with key " + key.value() + " is being made");
    }
}
