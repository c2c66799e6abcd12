package katas.checker.watch;

import java.time.Duration;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.grader.GradingEvent;

/**
 * The way from saves to runs. A save leads to a run as soon as the folder has been quiet for a moment, and to none when nothing is
 * different. A save during a run leads to exactly one more; the present run may end, since that mostly takes less time than a new worker,
 * but one that hangs is abandoned. Belongs to the loop that takes the events, and to its thread.
 */
public final class Runs {

    /** An editor's save is several events within a few milliseconds. */
    static final long SETTLE = Duration.ofMillis(15).toNanos();
    /** How long a file may be empty or missing before it is believed. */
    static final long DOUBT = Duration.ofMillis(150).toNanos();
    /** Something that writes without a pause does not keep anybody waiting for longer. */
    static final long MOST = Duration.ofMillis(250).toNanos();
    /** How long a run may go on whose code is out of date. */
    static final long GRACE = Duration.ofSeconds(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Inbox inbox;
    private final Grading grading;
    private final Sources sources;

    private Told told;
    private Kata kata;
    private Snapshot judged = Snapshot.NONE;
    private int run;
    private boolean running;
    private boolean abandoned;
    private long runBegan;
    private String test = "";
    private boolean again;
    private boolean held;
    private boolean closed;
    private long settled = Inbox.NEVER;
    private long touchedFirst = Inbox.NEVER;
    private boolean doubted;
    private long patienceEnds = Inbox.NEVER;

    /** Hears of runs. */
    public interface Told {

        /** One has begun. */
        void begun(int run, Kata kata);

        /** One was given up because its code is out of date. */
        void abandoned(int run);
    }

    public Runs(Inbox inbox, Grading grading, Sources sources) {
        this.inbox = inbox;
        this.grading = grading;
        this.sources = sources;
    }

    /** Begins with the first run, of which nobody is told. */
    public void first(Kata first) {
        kata = first;
        judged = sources.now(kata);
        run = 1;
        running = true;
        runBegan = inbox.now();
        grading.begin(run, kata);
    }

    /** Who hears of all runs but the first. */
    public void tell(Told listener) {
        told = listener;
    }

    public Kata kata() {
        return kata;
    }

    /** The number of the last run. */
    public int number() {
        return run;
    }

    public boolean running() {
        return running;
    }

    /** How long the run that is going on has taken, in whole seconds; empty when there is none that counts. */
    public Optional<Duration> time() {
        return running && !abandoned ? Optional.of(Duration.ofSeconds((inbox.now() - runBegan) / SECOND)) : Optional.empty();
    }

    /** The test that is being run, or empty. */
    public String test() {
        return test;
    }

    /** Whether another run is due, or may be. */
    public boolean more() {
        return again || settled != Inbox.NEVER;
    }

    /**
     * Whether what lies there now was judged last or is being judged; what somebody is in the middle of writing does not count.
     *
     * @param told whether the last run, if it is over, has led to a verdict
     */
    public boolean judged(boolean told) {
        if (!running && !told || again && running || abandoned) {
            return false;
        }
        Snapshot here = sources.now(kata);
        return here.equals(judged) || settled != Inbox.NEVER && here.doubtfulAfter(judged);
    }

    /**
     * The last run: of what lies there now, if that is not judged anyway. What changes from now on leads to none, until {@link #reopen}.
     *
     * @param told as in {@link #judged}
     */
    public void last(boolean told) {
        boolean done = judged(told);
        closed = true;
        quiet();
        patienceEnds = Inbox.NEVER;
        again = !done;
        if (again && running && !abandoned) {
            giveUp();
        }
    }

    /** Changes lead to runs again. */
    public void reopen() {
        closed = false;
    }

    /** When {@link #due} is to be called although nothing has happened. */
    public long deadline() {
        long tick = running ? runBegan + ((inbox.now() - runBegan) / SECOND + 1) * SECOND : Inbox.NEVER;
        return Math.min(Math.min(held ? Inbox.NEVER : settled, running && !abandoned ? patienceEnds : Inbox.NEVER), tick);
    }

    /** Something may have changed. */
    public void touched() {
        if (closed) {
            return;
        }
        long now = inbox.now();
        if (touchedFirst == Inbox.NEVER) {
            touchedFirst = now;
        }
        settled = Math.min(now + SETTLE, Math.max(now, touchedFirst + MOST));
        if (running && !again && !sources.now(kata).equals(judged)) {
            // Remembered at once: when it is changed back before the run ends, nobody knows what that run has read.
            overtaken();
        }
    }

    private void overtaken() {
        again = true;
        patienceEnds = Math.min(patienceEnds, inbox.now() + GRACE);
    }

    /** Runs again although nothing has changed. */
    public void rerun() {
        if (closed) {
            return;
        }
        if (running) {
            overtaken();
        } else {
            again = true;
        }
    }

    /** While it is held, no run begins; what changes meanwhile is run afterwards. */
    public void hold(boolean hold) {
        held = hold;
    }

    /** Does what is due now. */
    public void due() {
        long now = inbox.now();
        if (held) {
            return;
        }
        if (now >= settled) {
            settle(now);
        }
        if (running && !abandoned && now >= patienceEnds) {
            giveUp();
        }
        if (!running && again && settled == Inbox.NEVER) {
            begin(sources.now(kata));
        }
    }

    private void settle(long now) {
        Snapshot here = sources.now(kata);
        boolean different = !here.equals(judged);
        if (different && !doubted && here.doubtfulAfter(judged)) {
            doubted = true;
            settled = now + DOUBT;
            return;
        }
        quiet();
        if (different && running) {
            overtaken();
        } else if (different) {
            again = true;
        }
    }

    private void quiet() {
        settled = Inbox.NEVER;
        touchedFirst = Inbox.NEVER;
        doubted = false;
    }

    private void begin(Snapshot here) {
        judged = here;
        again = false;
        patienceEnds = Inbox.NEVER;
        run++;
        running = true;
        abandoned = false;
        runBegan = inbox.now();
        test = "";
        told.begun(run, kata);
        grading.begin(run, kata);
    }

    private void giveUp() {
        abandoned = true;
        grading.abandon();
        told.abandoned(run);
    }

    /** Whether this is to be shown: it is of the present run, which still counts. */
    public boolean graded(Event.Graded graded) {
        if (graded.run() != run || abandoned) {
            return false;
        }
        if (graded.event() instanceof GradingEvent.TestBegun begun) {
            test = begun.test();
        }
        return true;
    }

    /** Whether the run that is over counts; one that was given up does not, whatever it says. */
    public boolean over() {
        running = false;
        boolean given = abandoned;
        abandoned = false;
        test = "";
        return !given;
    }

    /** From now on it is about another kata, with a run as soon as may be. */
    public void move(Kata other) {
        kata = other;
        judged = Snapshot.NONE;
        quiet();
        again = true;
        if (running && !abandoned) {
            giveUp();
        }
    }

    /** Gives up what is going on. */
    public void abandon() {
        grading.abandon();
    }
}
