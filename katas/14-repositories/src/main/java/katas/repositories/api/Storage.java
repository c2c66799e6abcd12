package katas.repositories.api;

/** A place where orders are kept, and the transactions that belong to it. */
public interface Storage {

    /** The orders. */
    Orders orders();

    /** Their transactions. */
    Tx tx();
}
