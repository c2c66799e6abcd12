package katas.checker.worker.warm.api;

/** Holds books. */
public interface Shelf {

    void add(String title);

    int size();
}
