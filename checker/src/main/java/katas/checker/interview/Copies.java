package katas.checker.interview;

import katas.checker.catalog.Kata;

/** Keeps what is judged. Called on the loop's thread. */
public interface Copies {

    /** Copies what is there now; it is judged next. */
    void take(Kata kata);

    /** Whether there is a copy of this kata's code. */
    boolean has(Kata kata);

    /** What was copied last is judged next, whatever is there now. */
    void keep(Kata kata);

    /** From now on copies go elsewhere: what was judged at the end of the time stays. */
    void late();
}
