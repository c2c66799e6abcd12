package katas.repositories.api;

/** Somebody asked a repository for something outside of a transaction. */
public final class NoTransaction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoTransaction() {
        super("orders are read and written in a transaction: use tx.run(...)");
    }
}
