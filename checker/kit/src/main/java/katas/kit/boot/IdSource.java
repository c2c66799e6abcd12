package katas.kit.boot;

/** Where an application gets new identifiers from. Thread-safe; an id is never given twice, not even by two nodes. */
@FunctionalInterface
public interface IdSource {

    /** A new identifier of at most 36 characters. */
    String next();
}
