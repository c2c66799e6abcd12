package katas.retry.api;

/** What is on the shelves of the Corner Shop, as a number for each thing. */
public interface Stocks {

    /**
     * Corrects a mix-up: so many of one thing are really another. One number goes down, the other up, and {@code transfer_log} notes it, all
     * of it or nothing.
     *
     * <p>What only happened to go wrong (a deadlock, a lock that was not to be had, somebody else who changed the row, a lost
     * connection) is tried again: four attempts at most, none of which begins later than two seconds after the call.
     *
     * @param operation names this transfer: asked for again, it is not made again, and returns
     * @throws TransferRefused    when the database refused it: nothing was transferred
     * @throws TransferUnresolved when it still went wrong when attempts or time were used up
     */
    void transfer(Sku from, Sku to, int qty, OpId operation);
}
