package katas.checker.interview;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptEvent;
import katas.checker.attempt.Away;
import katas.checker.attempt.How;
import katas.checker.attempt.Stamp;
import katas.checker.attempt.Task;
import katas.checker.catalog.Kata;
import katas.checker.grader.Colour;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.TestOutcome;
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

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final Runs runs;
    private final Copies copies;
    private final Desk desk;
    private final Room room;
    private final Sitting sitting;
    private final Recorder recorder;
    private final InterviewClock clock;
    private final Duration limit;
    private final Reminders reminders;

    private View view;
    private Phase phase = Phase.WORKING;
    private How how;
    /** The kata as the repository has it; {@link Runs#kata} is where it is worked on. */
    private Kata kata;
    private int quiet;
    private boolean frozen;
    private Optional<Verdict> last = Optional.empty();
    private List<String> behaviours = List.of();
    private List<String> green = List.of();
    private boolean asked;
    private boolean inputOver;
    private boolean leaving;
    private int code;
    private Duration written = Duration.ofSeconds(-1);
    private Instant pausedAt = Instant.EPOCH;

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
        this.inbox = inbox;
        this.copies = copies;
        this.runs = new Runs(inbox, new CopyingFirst(grading), sources);
        this.desk = desk;
        this.room = room;
        this.sitting = sitting;
        this.recorder = sitting.recorder();
        this.clock = new InterviewClock(inbox::now, wall, sitting.used());
        recorder.record(sitting.opening());
        this.limit = recorder.attempt().setting().limit();
        this.reminders = new Reminders(limit, sitting.used());
    }

    /** What is judged is a copy, which is taken when the run begins. */
    private final class CopyingFirst implements Grading {

        private final Grading grading;

        CopyingFirst(Grading grading) {
            this.grading = grading;
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
    }

    /** Lays the kata out that is next and begins with the first run, which does not wait for the rest: the terminal, the folder. */
    public void begin() throws IOException, InterruptedException {
        Optional<String> next = next();
        if (next.isEmpty()) {
            return;
        }
        kata = room.kata(next.get());
        lay();
        Attempt attempt = recorder.attempt();
        if (attempt.overAt().isPresent()) {
            // Killed when the time was over and nothing was judged yet: what was copied then counts.
            how = How.TIME_OVER;
            phase = Phase.JUDGING;
            clock.over(limit);
            clock.stand(true);
            if (copies.has(desk.at(kata))) {
                frozen = true;
                copies.keep(desk.at(kata));
            }
        }
        runs.first(desk.at(kata));
        runs.tell(this);
        if (phase == Phase.JUDGING) {
            runs.last(true);
        }
    }

    private Optional<String> next() {
        Attempt attempt = recorder.attempt();
        return attempt.setting().katas().stream().filter(slug -> attempt.task(slug).flatMap(Task::end).isEmpty()).findFirst();
    }

    private void lay() throws IOException, InterruptedException {
        Optional<Task> task = recorder.attempt().task(kata.slug());
        String note = task.isEmpty() || !desk.at(kata).equals(kata) ? desk.lay(kata) : "";
        if (!note.isEmpty()) {
            inbox.put(new Event.Noted(note));
        }
        if (task.isEmpty()) {
            Baseline base = room.baseline(kata);
            recorder.record(new AttemptEvent.KataBegan(stamp(), kata.slug(), base.published(), base.behaviours(), base.green()));
        }
        Task now = recorder.attempt().task(kata.slug()).orElseThrow(() -> new IllegalStateException("just recorded"));
        behaviours = now.behaviours();
        green = now.greenAtLast();
        last = Optional.empty();
        // A stub's red is nobody's, and would take the task off the screen.
        quiet = now.runs().isEmpty() ? runs.number() + 1 : 0;
    }

    private Stamp stamp() {
        return new Stamp(sitting.id(), clock.wall().toString(), clock.used().toMillis());
    }

    /**
     * Until it is over, or somebody leaves. {@link #begin} comes before.
     *
     * @return the exit code that a signal asks for, 0 without one
     */
    public int hold(View shownOn) throws IOException, InterruptedException {
        view = shownOn;
        recorder.tell(view::note);
        opened();
        if (kata == null) {
            // Killed between its last two lines.
            end();
            leaving = true;
        } else {
            room.watch(runs.kata());
        }
        while (!leaving) {
            view.status(bar());
            Optional<Event> event = inbox.next(deadline());
            tick();
            if (event.isPresent()) {
                take(event.get());
            }
            if (!leaving) {
                runs.due();
                judged();
            }
            leaving |= view.lost();
        }
        runs.abandon();
        clock.tick();
        writeClock();
        view.end();
        return code;
    }

    private void opened() {
        if (sitting.opening() instanceof AttemptEvent.Resumed resumed) {
            String away = resumed.after() == Away.PAUSE ? "The pause is over" : "It goes on";
            view.say(away + (resumed.awayMillis() > 0 ? ", after " + Times.words(Duration.ofMillis(resumed.awayMillis())) : "") + ". " + left() + " left"
                    + (kata == null ? "." : " for " + kata.slug() + "; t shows the task."));
            if (!sitting.note().isEmpty()) {
                view.note(sitting.note());
            }
        }
        if (quiet > 0) {
            view.say(room.task(runs.kata(), time()));
        } else if (kata != null) {
            view.begun(runs.number(), runs.kata(), false);
        }
    }

    private String time() {
        int katas = recorder.attempt().setting().katas().size();
        return left() + (katas > 1 ? ", for this and what is left of " + katas + " katas" : "") + ". It runs.";
    }

    private String left() {
        Duration left = limit.minus(clock.used());
        return InterviewBar.clock(left.isNegative() ? Duration.ZERO : left);
    }

    private InterviewBar bar() {
        List<String> katas = recorder.attempt().setting().katas();
        String name = kata.slug() + (katas.size() > 1 ? " (" + (katas.indexOf(kata.slug()) + 1) + " of " + katas.size() + ")" : "");
        return new InterviewBar(name, limit.minus(clock.used()), phase, runs.time(), runs.test(), green.size(), behaviours.size());
    }

    private long deadline() {
        // The next second of the countdown, counted from its end.
        Duration left = limit.minus(clock.used());
        long part = Math.floorMod(left.toNanos(), SECOND.toNanos());
        long second = clock.stands() ? Inbox.NEVER : clock.when(clock.used().plusNanos(part == 0 ? SECOND.toNanos() : part));
        return Math.min(runs.deadline(), second);
    }

    private void tick() {
        clock.tick().ifPresent(this::jumped);
        if (clock.used().toSeconds() != written.toSeconds()) {
            writeClock();
        }
        if (phase != Phase.WORKING) {
            return;
        }
        reminders.due(clock.used()).ifPresent(view::note);
        if (clock.used().compareTo(limit) >= 0) {
            clock.over(limit);
            recorder.record(new AttemptEvent.TimeOver(stamp()));
            view.note("The time is over. What was saved last is judged; nothing that is saved now counts.");
            close(How.TIME_OVER);
        }
    }

    private void jumped(InterviewClock.Jump jump) {
        if (jump.back()) {
            view.note("The clock on the wall was set back. The time left does not depend on it: " + left() + ".");
            return;
        }
        recorder.record(new AttemptEvent.Resumed(stamp(), Away.ASLEEP, jump.away().toMillis()));
        view.note("The computer was asleep, the program was stopped" + (jump.away().isZero() ? "" : " or the clock was set: " + Times.words(jump.away()))
                + ". That does not count; " + left() + " left.");
    }

    private void writeClock() {
        written = clock.used();
        try {
            sitting.file().write(new ClockFile.Mark(clock.used(), clock.wall()));
        } catch (IOException e) {
            // Every line of the attempt has the time as well, and the recorder says when those cannot be written either.
            written = clock.used();
        }
    }

    private void take(Event event) throws IOException, InterruptedException {
        if (event instanceof Event.Touched) {
            runs.touched();
        } else if (event instanceof Heard.Asked wanted) {
            asked(wanted.ask());
        } else if (event instanceof Heard.NotUnderstood line) {
            view.note("\"" + line.line() + "\" is not understood; \"help\" says what is.");
        } else if (event instanceof Heard.InputOver) {
            inputOver = true;
            leaving |= phase != Phase.JUDGING;
        } else if (event instanceof Event.Graded graded) {
            graded(graded);
        } else if (event instanceof Event.Over over) {
            over(over);
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
        if (run != quiet) {
            view.begun(run, begun, false);
        }
    }

    @Override
    public void abandoned(int run) {
        if (run != quiet) {
            view.abandoned(run);
        }
    }

    private void graded(Event.Graded graded) {
        if (!runs.graded(graded)) {
            return;
        }
        Optional<Verdict> verdict = graded.event() instanceof GradingEvent.Judged judged ? Optional.of(judged.verdict()) : Optional.empty();
        verdict.ifPresent(known -> green = names(known));
        if (graded.run() != quiet || verdict.filter(known -> known.colour() == Colour.BROKEN).isPresent()) {
            view.graded(graded.run(), graded.event());
        } else {
            verdict.ifPresent(known -> view.say("As it was published " + green.size() + " of " + behaviours.size() + " behaviours are green; " + left()
                    + " left. r shows the first red."));
        }
    }

    private static List<String> names(Verdict verdict) {
        return verdict.tests().stream().filter(TestOutcome::green).map(TestOutcome::name).toList();
    }

    private void over(Event.Over over) {
        if (!runs.over()) {
            return;
        }
        over.fault().ifPresent(fault -> view.failed(over.run(), runs.kata(), fault));
        over.verdict().ifPresent(verdict -> {
            last = over.verdict();
            recorder.record(new AttemptEvent.Ran(stamp(), kata.slug(), verdict.colour().word(), verdict.errors().isEmpty(), names(verdict),
                    verdict.misconception().map(belief -> belief.variant()).orElse(null), verdict.misconception().map(belief -> belief.sentence()).orElse(null),
                    verdict.timings().verdict().toMillis()));
        });
        if (over.verdict().isEmpty()) {
            last = Optional.empty();
        }
    }

    private void asked(Ask ask) {
        boolean again = asked;
        asked = false;
        boolean timed = phase == Phase.WORKING;
        switch (ask) {
            case HELP -> view.say(Ask.help());
            case QUIT -> leaving = true;
            case PAUSE -> pause();
            case UNTIMED -> untimed();
            case TASK -> view.say(room.task(runs.kata(), timed ? time() : "The clock stands."));
            case HINT, RERUN, SUBMIT, GIVE_UP -> {
                if (phase == Phase.PAUSED) {
                    view.say("The clock stands. Go on first (p).");
                } else if (ask == Ask.HINT && (timed || phase == Phase.UNTIMED)) {
                    hint();
                } else if (ask == Ask.RERUN && (timed || phase == Phase.UNTIMED)) {
                    runs.rerun();
                } else if (ask == Ask.SUBMIT && timed) {
                    close(How.SUBMITTED);
                } else if (ask == Ask.GIVE_UP && timed) {
                    giveUp(again);
                } else {
                    leaving |= phase == Phase.UNTIMED || phase == Phase.OFFERED && ask == Ask.SUBMIT;
                }
            }
        }
    }

    private void giveUp(boolean again) {
        if (again) {
            close(How.GAVE_UP);
        } else {
            asked = true;
            view.say("Give " + kata.slug() + " up? Again (g) is yes, anything else is no.");
        }
    }

    private void hint() {
        int seen = recorder.attempt().task(kata.slug()).map(task -> task.hints().size()).orElse(0);
        List<String> hints = room.hints(kata);
        if (hints.isEmpty()) {
            view.note("There are no hints for " + kata.slug() + ".");
            return;
        }
        int number = Math.min(seen + 1, hints.size());
        if (number > seen) {
            recorder.record(new AttemptEvent.HintShown(stamp(), kata.slug(), number));
        }
        view.say(hints.get(number - 1) + (number == hints.size() ? "\nThat is the last one." : ""));
    }

    private void pause() {
        if (phase == Phase.WORKING) {
            recorder.record(new AttemptEvent.Paused(stamp()));
            pausedAt = clock.wall();
            phase = Phase.PAUSED;
            clock.stand(true);
            runs.hold(true);
            view.say("Paused, with " + left() + " left. It is recorded how long. p goes on.");
        } else if (phase == Phase.PAUSED) {
            Duration away = Duration.between(pausedAt, clock.wall());
            recorder.record(new AttemptEvent.Resumed(stamp(), Away.PAUSE, Math.max(0, away.toMillis())));
            phase = Phase.WORKING;
            clock.stand(false);
            runs.hold(false);
            runs.touched();
            view.say("It goes on" + (away.isNegative() ? "; the clock on the wall was set back meanwhile" : ", after " + Times.words(away)) + ". " + left() + " left.");
        }
    }

    /** From now on nothing that is saved counts for this kata. */
    private void close(How why) {
        how = why;
        phase = Phase.JUDGING;
        clock.stand(true);
        if (!runs.judged(last.isPresent())) {
            copies.take(runs.kata());
        }
        frozen = true;
        runs.last(last.isPresent());
    }

    /** When the last verdict on a kata is in. */
    private void judged() throws IOException, InterruptedException {
        if (phase != Phase.JUDGING || runs.running() || runs.more()) {
            return;
        }
        String verdict = last.map(known -> known.colour().word()).orElse("broken");
        if (last.isEmpty()) {
            view.note("There is no verdict, because the grader itself failed; that counts as broken. Your code is kept.");
        }
        List<String> passed = last.map(InterviewLoop::names).orElse(List.of());
        recorder.record(new AttemptEvent.KataEnded(stamp(), kata.slug(), how, verdict, passed));
        view.say(kata.slug() + ": " + Times.ended(how) + ", " + verdict.toUpperCase(java.util.Locale.ROOT) + ", " + passed.size() + " of " + behaviours.size() + " behaviours are green.");
        if (how != How.TIME_OVER && next().isPresent()) {
            another();
        } else {
            end();
        }
    }

    private void another() throws IOException, InterruptedException {
        kata = room.kata(next().orElseThrow(() -> new IllegalStateException("there is one more")));
        lay();
        frozen = false;
        phase = Phase.WORKING;
        clock.stand(false);
        runs.reopen();
        runs.move(desk.at(kata));
        room.watch(runs.kata());
        view.say(room.task(runs.kata(), time()));
        leaving |= inputOver;
    }

    private void end() {
        Attempt attempt = recorder.attempt();
        boolean over = attempt.overAt().isPresent();
        List<How> hows = new ArrayList<>();
        attempt.tasks().forEach(task -> task.end().ifPresent(end -> hows.add(end.how())));
        recorder.record(new AttemptEvent.Ended(stamp(), over ? How.TIME_OVER : hows.contains(How.SUBMITTED) ? How.SUBMITTED : How.GAVE_UP));
        if (!over || inputOver || last.filter(Verdict::green).isPresent()) {
            leaving = true;
        } else {
            phase = Phase.OFFERED;
            view.say("That was the interview; its verdict stays. To go on without the clock: u. To end: q.");
        }
    }

    private void untimed() {
        if (phase != Phase.OFFERED) {
            view.say(phase == Phase.UNTIMED ? "The clock does not count any more." : "Only when the time is over.");
            return;
        }
        phase = Phase.UNTIMED;
        frozen = false;
        copies.late();
        clock.stand(false);
        runs.reopen();
        runs.touched();
        view.say("Go on. Runs are recorded with their time; the verdict stays. q ends.");
    }
}
