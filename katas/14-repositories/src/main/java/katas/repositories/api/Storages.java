package katas.repositories.api;

/** Where this application can keep its orders. */
public interface Storages {

    /** In the database: what runs in production. */
    Storage sql();

    /** In the memory of this process: what the tests of every other team run with. */
    Storage memory();
}
