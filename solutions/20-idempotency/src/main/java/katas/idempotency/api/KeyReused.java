package katas.idempotency.api;

/** The key has been used for another request. */
public final class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyReused(IdemKey key) {
        super("key " + key.value() + " was used for another request");
    }
}
