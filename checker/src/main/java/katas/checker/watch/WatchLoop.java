package katas.checker.watch;

import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.grader.Verdict;

/** Watches: takes events, decides, shows. What leads to a run, {@link Runs} knows. One thread. */
public final class WatchLoop implements Runs.Told {

    private final Inbox inbox;
    private final Runs runs;
    private final Asides asides;
    private final Course course;
    private final boolean moveOn;

    private boolean keep;
    /** Whether the difference was asked for last: what it gives away before green needs a second time. */
    private boolean asked;
    private Optional<Verdict> last = Optional.empty();
    private Optional<Verdict> lastOfKata = Optional.empty();
    private boolean leaving;
    private View view;

    /** @param moveOn whether to go on to the next kata when one is green */
    public WatchLoop(Inbox inbox, Grading grading, Sources sources, Asides asides, boolean moveOn) {
        this.inbox = inbox;
        this.runs = new Runs(inbox, grading, sources);
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
        runs.first(first);
        runs.tell(this);
    }

    /**
     * Watches until somebody leaves. {@link #begin} comes before.
     *
     * @return the last verdict, if there was one
     */
    public Optional<Verdict> watch(View shownOn) throws InterruptedException {
        view = shownOn;
        view.watching(runs.kata());
        view.begun(runs.number(), runs.kata(), false);
        asides.watch(runs.kata());
        asides.count();
        while (!leaving) {
            view.status(new Status(runs.kata(), runs.time(), runs.test(), lastOfKata, course.green(), course.size()));
            inbox.next(runs.deadline()).ifPresent(this::take);
            if (!leaving) {
                runs.due();
            }
            leaving |= view.lost();
        }
        runs.abandon();
        view.end();
        return last;
    }

    private void take(Event event) {
        if (event instanceof Event.Touched) {
            runs.touched();
        } else if (event instanceof Event.Pressed pressed) {
            pressed(pressed.key());
        } else if (event instanceof Event.Graded graded) {
            if (runs.graded(graded)) {
                view.graded(graded.run(), graded.event());
            }
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
        } else if (event instanceof Event.Leave) {
            leaving = true;
        }
    }

    @Override
    public void begun(int run, Kata kata) {
        view.begun(run, kata, keep);
        keep = false;
        asked = false;
    }

    @Override
    public void abandoned(int run) {
        view.abandoned(run);
    }

    private void over(Event.Over over) {
        if (!runs.over()) {
            return;
        }
        over.fault().ifPresent(fault -> view.failed(over.run(), runs.kata(), fault));
        if (over.verdict().isEmpty()) {
            return;
        }
        last = over.verdict();
        lastOfKata = last;
        mark();
        if (last.get().green()) {
            asides.count();
            if (moveOn && !runs.more()) {
                keep = true;
                next();
            }
        }
    }

    /** What was seen here counts, also when somebody has counted before it was. */
    private void mark() {
        lastOfKata.ifPresent(verdict -> course.mark(runs.kata(), verdict.green()));
    }

    private void pressed(Key key) {
        boolean again = asked;
        asked = key == Key.DIFF;
        switch (key) {
            case HINT -> asides.hint(runs.kata());
            case DIFF -> asides.diff(runs.kata(), again);
            case LIST -> asides.list();
            case NEXT -> next();
            case HELP -> view.say(Help.TEXT);
            case QUIT -> leaving = true;
            case RERUN -> runs.rerun();
        }
    }

    private void next() {
        Optional<Kata> other = course.after(runs.kata());
        if (other.isEmpty()) {
            view.say(course.nothingElse(runs.kata()));
            return;
        }
        lastOfKata = Optional.empty();
        runs.move(other.get());
        view.watching(runs.kata());
        asides.watch(runs.kata());
    }
}
