package katas.retry.api;

/** Nothing was transferred, and to try again would not help. */
public final class TransferRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TransferRefused(OpId operation, Throwable reason) {
        super("transfer " + operation.value() + " was refused", reason);
    }
}
