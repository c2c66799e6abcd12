package katas.checker.interview;

import katas.checker.catalog.Kata;
import katas.checker.watch.Grading;

/** What is judged is a copy, which is taken when the run begins; once it is frozen, the same copy is judged whatever is saved. */
final class CopyingFirst implements Grading {

    private final Grading grading;
    private final Copies copies;
    private boolean frozen;

    CopyingFirst(Grading grading, Copies copies) {
        this.grading = grading;
        this.copies = copies;
    }

    @Override
    public void begin(int run, Kata judged) {
        if (!frozen) {
            copies.take(judged);
        }
        grading.begin(run, judged);
    }

    @Override
    public void abandon() {
        grading.abandon();
    }

    /** Copies what is there now, between two runs. */
    void take(Kata kata) {
        copies.take(kata);
    }

    /** From now on what was copied last is judged. */
    void freeze() {
        frozen = true;
    }

    /** From now on what an earlier start of the program has copied is judged, if it has. */
    void freezeKept(Kata kata) {
        if (copies.has(kata)) {
            frozen = true;
            copies.keep(kata);
        }
    }

    /** From now on every run judges what is there. */
    void thaw() {
        frozen = false;
    }

    /** The same, and what was judged last stays beside it. */
    void thawLate() {
        frozen = false;
        copies.late();
    }
}
