package katas.evolution.api;

/** What every release of the shop does with its customers' names. */
public interface Customers {

    /** A new customer. */
    void add(CustomerId id, String fullName);

    /** A customer who is there has another name from now on. */
    void rename(CustomerId id, String fullName);

    /** The name that was given last to a customer who is there, by whichever release. */
    String nameOf(CustomerId id);
}
