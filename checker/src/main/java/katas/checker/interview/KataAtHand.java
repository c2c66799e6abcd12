package katas.checker.interview;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptEvent;
import katas.checker.attempt.How;
import katas.checker.attempt.Task;
import katas.checker.catalog.Kata;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Verdict;
import katas.checker.watch.Event;
import katas.checker.watch.Inbox;
import katas.checker.watch.Runs;

/** The kata that is worked on: lays it out, knows how it stands, and records what becomes of it. */
final class KataAtHand {

    private final Inbox inbox;
    private final Desk desk;
    private final InterviewLoop.Room room;
    private final Recorder recorder;
    private final TimeKeeper time;

    /** As the repository has it; {@link #there} is where it is worked on. Null when all are done. */
    private Kata kata;
    /** The run of the stub as it was published, or 0. */
    private int quiet;
    private Optional<Verdict> last = Optional.empty();
    private List<String> behaviours = List.of();
    private List<String> green = List.of();

    /** @param inbox hears what somebody should know about a kata that was laid out */
    KataAtHand(Inbox inbox, Desk desk, InterviewLoop.Room room, Recorder recorder, TimeKeeper time) {
        this.inbox = inbox;
        this.desk = desk;
        this.room = room;
        this.recorder = recorder;
        this.time = time;
    }

    /** Whether there is one more that has not ended. */
    boolean more() {
        return next().isPresent();
    }

    private Optional<String> next() {
        Attempt attempt = recorder.attempt();
        return attempt.setting().katas().stream().filter(slug -> attempt.task(slug).flatMap(Task::end).isEmpty()).findFirst();
    }

    /**
     * Lays the next one out.
     *
     * @param run the number of the first run that there will be of it
     */
    void lay(int run) throws IOException, InterruptedException {
        kata = room.kata(next().orElseThrow(() -> new IllegalStateException("there is one more")));
        Optional<Task> task = recorder.attempt().task(kata.slug());
        String note = task.isEmpty() || !there().equals(kata) ? desk.lay(kata) : "";
        if (!note.isEmpty()) {
            inbox.put(new Event.Noted(note));
        }
        if (task.isEmpty()) {
            InterviewLoop.Baseline base = room.baseline(kata);
            recorder.record(new AttemptEvent.KataBegan(time.stamp(), kata.slug(), base.published(), base.behaviours(), base.green()));
        }
        Task now = task();
        behaviours = now.behaviours();
        green = now.greenAtLast();
        last = Optional.empty();
        // A stub's red is nobody's, and would take the task off the screen.
        quiet = now.runs().isEmpty() ? run : 0;
    }

    private Task task() {
        return recorder.attempt().task(kata.slug()).orElseThrow(() -> new IllegalStateException("recorded when it was laid out"));
    }

    /** Whether there is none, since all are done. */
    boolean none() {
        return kata == null;
    }

    String slug() {
        return kata.slug();
    }

    /** Where it is worked on. */
    Kata there() {
        return desk.at(kata);
    }

    /** Whether it was never run before it was laid out now. */
    boolean fresh() {
        return quiet > 0;
    }

    /** Whether nobody is to hear of this run. */
    boolean quiet(int run) {
        return run == quiet;
    }

    /** What the last run has led to; empty when there was none, or when the grader failed. */
    Optional<Verdict> last() {
        return last;
    }

    /** What is to be done, with a sentence on the time. */
    String task(boolean timed) {
        int katas = recorder.attempt().setting().katas().size();
        String clock = time.leftInWords() + (katas > 1 ? ", for this and what is left of " + katas + " katas" : "") + ". It runs.";
        return room.task(there(), timed ? clock : "The clock stands.");
    }

    InterviewBar bar(Phase phase, Runs runs) {
        List<String> katas = recorder.attempt().setting().katas();
        String name = slug() + (katas.size() > 1 ? " (" + (katas.indexOf(slug()) + 1) + " of " + katas.size() + ")" : "");
        return new InterviewBar(name, time.left(), phase, runs.time(), runs.test(), green.size(), behaviours.size());
    }

    /** The next hint, or the last one again; empty when there are none. */
    Optional<String> hint() {
        int seen = task().hints().size();
        List<String> hints = room.hints(kata);
        if (hints.isEmpty()) {
            return Optional.empty();
        }
        int number = Math.min(seen + 1, hints.size());
        if (number > seen) {
            recorder.record(new AttemptEvent.HintShown(time.stamp(), slug(), number));
        }
        return Optional.of(hints.get(number - 1) + (number == hints.size() ? "\nThat is the last one." : ""));
    }

    /** A verdict is known, and the run is not over yet. */
    void judged(Verdict verdict) {
        green = names(verdict);
    }

    /** What is said of the stub's own verdict. */
    String asPublished() {
        return "As it was published " + green.size() + " of " + behaviours.size() + " behaviours are green; " + time.leftInWords() + " left. r shows the first red.";
    }

    /** A run is over. */
    void ran(Optional<Verdict> result) {
        last = result;
        result.ifPresent(verdict -> recorder.record(new AttemptEvent.Ran(time.stamp(), slug(), verdict.colour().word(), verdict.errors().isEmpty(), names(verdict),
                verdict.misconception().map(belief -> belief.variant()).orElse(null), verdict.misconception().map(belief -> belief.sentence()).orElse(null),
                verdict.timings().verdict().toMillis())));
    }

    /** Ends it with what the last run has led to; what is said of it. */
    String end(How how) {
        String verdict = last.map(known -> known.colour().word()).orElse("broken");
        List<String> passed = last.map(KataAtHand::names).orElse(List.of());
        recorder.record(new AttemptEvent.KataEnded(time.stamp(), slug(), how, verdict, passed));
        return slug() + ": " + how.inWords() + ", " + verdict.toUpperCase(Locale.ROOT) + ", " + passed.size() + " of " + behaviours.size() + " behaviours are green.";
    }

    private static List<String> names(Verdict verdict) {
        return verdict.tests().stream().filter(TestOutcome::green).map(TestOutcome::name).toList();
    }
}
