package katas.retry.domain;

/** How many there are of one thing. */
public interface Shelf {

    void add(int qty);
}
