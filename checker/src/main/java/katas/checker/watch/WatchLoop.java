package katas.checker.watch;

import java.time.Duration;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Verdict;

/**
 * Watches: takes events, decides, shows. A save leads to a run as soon as the folder has been quiet for a moment, and to none when
 * nothing is different. A save during a run leads to exactly one more; the present run may end, since that mostly takes less time than
 * a new worker, but one that hangs is abandoned. One thread.
 */
public final class WatchLoop {

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
    private final Asides asides;
    private final Course course;
    private final boolean moveOn;

    private Kata kata;
    private Snapshot judged = Snapshot.NONE;
    private int run;
    private boolean running;
    private boolean abandoned;
    private long runBegan;
    private String test = "";
    private boolean again;
    private boolean keep;
    private long settled = Inbox.NEVER;
    private long touchedFirst = Inbox.NEVER;
    private boolean doubted;
    private long patienceEnds = Inbox.NEVER;
    private Optional<Verdict> last = Optional.empty();
    private Optional<Verdict> lastOfKata = Optional.empty();
    private boolean leaving;
    private View view;

    /** @param moveOn whether to go on to the next kata when one is green */
    public WatchLoop(Inbox inbox, Grading grading, Sources sources, Asides asides, boolean moveOn) {
        this.inbox = inbox;
        this.grading = grading;
        this.sources = sources;
        this.asides = asides;
        this.course = new Course();
        this.moveOn = moveOn;
    }

    /**
     * Begins with the first run, which does not wait for the rest: the terminal, the folder.
     *
     * @param first the kata to watch
     */
    public void begin(Kata first) {
        kata = first;
        judged = sources.now(kata);
        run = 1;
        running = true;
        runBegan = inbox.now();
        grading.begin(run, kata);
    }

    /**
     * Watches until somebody leaves. {@link #begin} comes before.
     *
     * @return the last verdict, if there was one
     */
    public Optional<Verdict> watch(View shownOn) throws InterruptedException {
        view = shownOn;
        view.watching(kata);
        view.begun(run, kata, false);
        asides.watch(kata);
        asides.count();
        while (!leaving) {
            view.status(status());
            inbox.next(deadline()).ifPresent(this::take);
            if (!leaving) {
                due();
            }
            leaving |= view.lost();
        }
        grading.abandon();
        view.end();
        return last;
    }

    private Status status() {
        return new Status(kata, running && !abandoned ? Optional.of(Duration.ofSeconds((inbox.now() - runBegan) / SECOND)) : Optional.empty(),
                test, lastOfKata, course.green(), course.size());
    }

    private long deadline() {
        long tick = running ? runBegan + ((inbox.now() - runBegan) / SECOND + 1) * SECOND : Inbox.NEVER;
        return Math.min(Math.min(settled, running ? patienceEnds : Inbox.NEVER), tick);
    }

    private void take(Event event) {
        if (event instanceof Event.Touched) {
            touched();
        } else if (event instanceof Event.Pressed pressed) {
            pressed(pressed.key());
        } else if (event instanceof Event.Graded graded) {
            graded(graded);
        } else if (event instanceof Event.Over over) {
            over(over);
        } else if (event instanceof Event.Said said) {
            view.say(said.text());
        } else if (event instanceof Event.Noted noted) {
            view.note(noted.text());
        } else if (event instanceof Event.Counted counted) {
            course.counted(counted);
            mark();
        } else if (event instanceof Event.Resized) {
            view.redraw();
        } else {
            leaving = true;
        }
    }

    private void touched() {
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

    private void due() {
        long now = inbox.now();
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
        view.begun(run, kata, keep);
        keep = false;
        grading.begin(run, kata);
    }

    private void giveUp() {
        abandoned = true;
        grading.abandon();
        view.abandoned(run);
    }

    private void graded(Event.Graded graded) {
        if (graded.run() != run || abandoned) {
            return;
        }
        if (graded.event() instanceof GradingEvent.TestBegun begun) {
            test = begun.test();
        }
        view.graded(run, graded.event());
    }

    private void over(Event.Over over) {
        running = false;
        boolean given = abandoned;
        abandoned = false;
        test = "";
        over.fault().filter(fault -> !given).ifPresent(fault -> view.failed(over.run(), kata, fault));
        if (given || over.verdict().isEmpty()) {
            return;
        }
        last = over.verdict();
        lastOfKata = last;
        mark();
        if (last.get().green()) {
            asides.count();
            if (moveOn && !again && settled == Inbox.NEVER) {
                keep = true;
                next();
            }
        }
    }

    /** What was seen here counts, also when somebody has counted before it was. */
    private void mark() {
        lastOfKata.ifPresent(verdict -> course.mark(kata, verdict.green()));
    }

    private void pressed(Key key) {
        switch (key) {
            case HINT -> asides.hint(kata);
            case DIFF -> asides.diff(kata);
            case LIST -> asides.list();
            case NEXT -> next();
            case HELP -> view.say(Help.TEXT);
            case QUIT -> leaving = true;
            case RERUN -> {
                if (running) {
                    overtaken();
                } else {
                    again = true;
                }
            }
        }
    }

    private void next() {
        Optional<Kata> other = course.after(kata);
        if (other.isEmpty()) {
            view.say(course.nothingElse(kata));
            return;
        }
        kata = other.get();
        lastOfKata = Optional.empty();
        judged = Snapshot.NONE;
        quiet();
        again = true;
        if (running && !abandoned) {
            giveUp();
        }
        view.watching(kata);
        asides.watch(kata);
    }
}
