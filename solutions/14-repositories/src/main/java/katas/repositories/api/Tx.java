package katas.repositories.api;

/** Begins and ends transactions. */
public interface Tx {

    /**
     * Runs the work in one transaction. If the work returns, all that it did is stored; if it throws, nothing is, and what it threw is thrown on.
     * Copies of orders that were saved in a transaction that failed are worthless: load them again.
     *
     * <p>Work is not nested in other work.
     */
    void run(Runnable work);
}
