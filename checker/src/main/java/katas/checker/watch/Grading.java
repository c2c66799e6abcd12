package katas.checker.watch;

import katas.checker.catalog.Kata;

/** Grades beside the loop, one run at a time, and tells the {@link Inbox} how it goes: {@link Event.Graded}, at last {@link Event.Over}. */
public interface Grading {

    /** Begins a run; the one before must be over. */
    void begin(int run, Kata kata);

    /** Gives up the run that is going on, if there is one; it is over soon after. */
    void abandon();
}
