package katas.checker.interview;

import katas.checker.attempt.How;
import katas.checker.catalog.Kata;
import katas.checker.watch.Runs;

/** Which phase it is, and what a change of the phase does to the clock, to the runs and to what is judged. */
final class Course {

    private final TimeKeeper time;
    private final Runs runs;
    private final CopyingFirst copying;
    private Phase phase = Phase.WORKING;
    private How how;

    Course(TimeKeeper time, Runs runs, CopyingFirst copying) {
        this.time = time;
        this.runs = runs;
        this.copying = copying;
    }

    Phase phase() {
        return phase;
    }

    /** Whether somebody works against the clock. */
    boolean working() {
        return phase == Phase.WORKING;
    }

    /** Why the kata was closed last. */
    How how() {
        return how;
    }

    /** Whether the last verdict on a kata is in. */
    boolean judged() {
        return phase == Phase.JUDGING && !runs.running() && !runs.more();
    }

    /** What is said of it. */
    String pause() {
        phase = Phase.PAUSED;
        String said = time.pause();
        runs.hold(true);
        return said;
    }

    /** What is said of it. */
    String goOn() {
        phase = Phase.WORKING;
        String said = time.goOn();
        runs.hold(false);
        runs.touched();
        return said;
    }

    /**
     * From now on nothing that is saved counts for this kata.
     *
     * @param told whether its last run has led to a verdict
     */
    void close(How why, boolean told) {
        how = why;
        phase = Phase.JUDGING;
        time.stand(true);
        if (!runs.judged(told)) {
            copying.take(runs.kata());
        }
        copying.freeze();
        runs.last(told);
    }

    /** Begins with the first run of a kata. */
    void begin(Kata kata) {
        runs.first(kata);
    }

    /** The same, after a kill when the time was over and nothing was judged yet: what was copied then counts. */
    void beginOver(Kata kata) {
        how = How.TIME_OVER;
        phase = Phase.JUDGING;
        time.over();
        copying.freezeKept(kata);
        runs.first(kata);
        runs.last(true);
    }

    /** Another kata of the same attempt begins. */
    void another(Kata kata) {
        copying.thaw();
        phase = Phase.WORKING;
        time.stand(false);
        runs.reopen();
        runs.move(kata);
    }

    /** All is judged, and somebody may go on without the clock. */
    void offer() {
        phase = Phase.OFFERED;
    }

    /** Somebody goes on without the clock. */
    void untimed() {
        phase = Phase.UNTIMED;
        copying.thawLate();
        time.stand(false);
        runs.reopen();
        runs.touched();
    }
}
