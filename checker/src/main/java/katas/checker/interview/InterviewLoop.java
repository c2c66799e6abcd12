package katas.checker.interview;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptEvent;
import katas.checker.attempt.How;
import katas.checker.catalog.Kata;
import katas.checker.grader.Colour;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Verdict;
import katas.checker.watch.Event;
import katas.checker.watch.Grading;
import katas.checker.watch.Inbox;
import katas.checker.watch.Runs;
import katas.checker.watch.Sources;
import katas.checker.watch.View;

/**
 * Holds an interview: takes events, decides, records, shows. Everything that counts is decided here, on one thread: what is saved when the
 * time is over or somebody submits is copied at that moment, and nothing that is saved later can change the verdict.
 */
public final class InterviewLoop implements Runs.Told {

    private final Inbox inbox;
    private final Runs runs;
    private final Room room;
    private final Sitting sitting;
    private final Recorder recorder;
    private final TimeKeeper time;
    private final KataAtHand kata;
    private final Course course;

    private View view;
    private Requests requests;
    private boolean asked;
    /** Nobody can type any more. */
    private boolean inputOver;
    /** Nobody is there any more. */
    private boolean left;
    private boolean leaving;
    private int code;

    /** What is around the loop. Nothing of it waits. */
    public interface Room {

        /** A kata of the repository by its slug. */
        Kata kata(String slug);

        /** The tests that there must be, those that the stub passes, and the hash of what was published. */
        Baseline baseline(Kata kata) throws IOException, InterruptedException;

        /** The hints, in the order in which they are given, as they are to be shown. */
        List<String> hints(Kata kata);

        /** The task, with a sentence on the time. */
        String task(Kata kata, String clock);

        /** From now on this kata's folder is watched. */
        void watch(Kata kata);

        /** What was asked for last is done. Whatever waits to be asked for may come. */
        void done();
    }

    /**
     * How a kata begins.
     *
     * @param published  the hash of the copy that judges
     * @param behaviours the tests that there must be
     * @param green      those that the stub passes
     */
    public record Baseline(String published, List<String> behaviours, List<String> green) {
    }

    /** @param wall the clock on the wall */
    public InterviewLoop(Inbox inbox, Grading grading, Sources sources, Copies copies, Desk desk, Room room, Sitting sitting, Supplier<Instant> wall) {
        CopyingFirst copying = new CopyingFirst(grading, copies);
        this.inbox = inbox;
        this.runs = new Runs(inbox, copying, sources);
        this.room = room;
        this.sitting = sitting;
        this.recorder = sitting.recorder();
        this.time = new TimeKeeper(sitting, inbox::now, wall);
        this.kata = new KataAtHand(inbox, desk, room, recorder, time);
        this.course = new Course(time, runs, copying);
        recorder.record(sitting.opening());
    }

    /** Lays the kata out that is next and begins with the first run, which does not wait for the rest: the terminal, the folder. */
    public void begin() throws IOException, InterruptedException {
        if (!kata.more()) {
            return;
        }
        kata.lay(runs.number() + 1);
        runs.tell(this);
        if (recorder.attempt().overAt().isPresent()) {
            course.beginOver(kata.there());
        } else {
            course.begin(kata.there());
        }
    }

    /**
     * Until it is over, or somebody leaves. {@link #begin} comes before.
     *
     * @return the exit code that a signal asks for, 0 without one
     */
    public int hold(View shownOn) throws IOException, InterruptedException {
        view = shownOn;
        requests = new Requests(view, course, kata, runs);
        recorder.tell(view::note);
        opened();
        if (kata.none()) {
            // Killed between its last two lines.
            end();
            leaving = true;
        } else {
            room.watch(kata.there());
        }
        while (!leaving) {
            view.status(kata.bar(course.phase(), runs));
            Optional<Event> event = inbox.next(Math.min(runs.deadline(), time.nextSecond()));
            if (time.tick(course.working(), view::note)) {
                course.close(How.TIME_OVER, kata.last().isPresent());
            }
            if (event.isPresent()) {
                take(event.get());
            }
            if (!leaving) {
                runs.due();
                judged();
                done();
            }
            leaving |= view.lost();
        }
        runs.abandon();
        time.close();
        view.end();
        return code;
    }

    /** A submit is done when there is a verdict. */
    private void done() {
        if (asked && !leaving && course.phase() != Phase.JUDGING) {
            asked = false;
            room.done();
        }
    }

    private void opened() {
        if (sitting.opening() instanceof AttemptEvent.Resumed resumed) {
            view.say(time.wentOn(resumed) + (kata.none() ? "." : " for " + kata.slug() + "; t shows the task."));
            if (!sitting.note().isEmpty()) {
                view.note(sitting.note());
            }
        }
        if (kata.fresh()) {
            view.say(kata.task(true));
        } else if (!kata.none()) {
            view.begun(runs.number(), kata.there(), false);
        }
    }

    private void take(Event event) {
        if (event instanceof Event.Touched) {
            runs.touched();
        } else if (event instanceof Heard.Asked wanted) {
            asked = true;
            leaving |= requests.take(wanted.ask());
        } else if (event instanceof Heard.NotUnderstood line) {
            asked = true;
            view.note("\"" + line.line() + "\" is not understood; \"help\" says what is.");
        } else if (event instanceof Heard.InputOver over) {
            inputOver = true;
            left = over.left();
            leaving |= left && course.phase() != Phase.JUDGING;
        } else if (event instanceof Event.Graded graded) {
            graded(graded);
        } else if (event instanceof Event.Over done) {
            over(done);
        } else if (event instanceof Event.Said said) {
            view.say(said.text());
        } else if (event instanceof Event.Noted noted) {
            view.note(noted.text());
        } else if (event instanceof Event.Resized) {
            view.redraw();
        } else if (event instanceof Event.Leave leave) {
            code = leave.code();
            leaving = true;
        }
    }

    @Override
    public void begun(int run, Kata begun) {
        if (!kata.quiet(run)) {
            view.begun(run, begun, false);
        }
    }

    @Override
    public void abandoned(int run) {
        if (!kata.quiet(run)) {
            view.abandoned(run);
        }
    }

    private void graded(Event.Graded graded) {
        if (!runs.graded(graded)) {
            return;
        }
        Optional<Verdict> verdict = graded.event() instanceof GradingEvent.Judged judged ? Optional.of(judged.verdict()) : Optional.empty();
        verdict.ifPresent(kata::judged);
        if (!kata.quiet(graded.run()) || verdict.filter(known -> known.colour() == Colour.BROKEN).isPresent()) {
            view.graded(graded.run(), graded.event());
        } else if (verdict.isPresent()) {
            view.say(kata.asPublished());
        }
    }

    private void over(Event.Over over) {
        if (runs.over()) {
            over.fault().ifPresent(fault -> view.failed(over.run(), kata.there(), fault));
            kata.ran(over.verdict());
        }
    }

    /** When the last verdict on a kata is in. */
    private void judged() throws IOException, InterruptedException {
        if (!course.judged()) {
            return;
        }
        if (kata.last().isEmpty()) {
            view.note("There is no verdict, because the grader itself failed; that counts as broken. Your code is kept.");
        }
        view.say(kata.end(course.how()));
        if (course.how() != How.TIME_OVER && kata.more()) {
            another();
        } else {
            end();
        }
    }

    private void another() throws IOException, InterruptedException {
        kata.lay(runs.number() + 1);
        course.another(kata.there());
        room.watch(kata.there());
        view.say(kata.task(true));
        leaving |= left;
    }

    private void end() {
        Attempt attempt = recorder.attempt();
        boolean over = attempt.overAt().isPresent();
        List<How> hows = attempt.tasks().stream().flatMap(task -> task.end().stream()).map(end -> end.how()).toList();
        recorder.record(new AttemptEvent.Ended(time.stamp(), over ? How.TIME_OVER : hows.contains(How.SUBMITTED) ? How.SUBMITTED : How.GAVE_UP));
        if (!over || inputOver || kata.last().filter(Verdict::green).isPresent()) {
            leaving = true;
        } else {
            course.offer();
            view.say("That was the interview; its verdict stays. To go on without the clock: u. To end: q.");
        }
    }
}
