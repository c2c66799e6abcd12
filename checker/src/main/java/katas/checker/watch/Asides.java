package katas.checker.watch;

import katas.checker.catalog.Kata;

/** What keys ask for beside the runs. Nothing waits here: answers arrive as {@link Event.Said} and {@link Event.Counted}. */
public interface Asides {

    void hint(Kata kata);

    /** @param anyway also before the kata is green */
    void diff(Kata kata, boolean anyway);

    void list();

    /** Counts the katas that are green. */
    void count();

    /** From now on this kata's folder is watched. */
    void watch(Kata kata);
}
