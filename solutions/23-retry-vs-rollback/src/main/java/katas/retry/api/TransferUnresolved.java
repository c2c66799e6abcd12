package katas.retry.api;

/** The transfer was made completely or not at all, and we gave up finding out which. It may be asked for again, with the same id. */
public final class TransferUnresolved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TransferUnresolved(OpId operation, Throwable reason) {
        super("transfer " + operation.value() + " is unresolved", reason);
    }
}
