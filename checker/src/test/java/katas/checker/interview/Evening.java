package katas.checker.interview;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptEvent;
import katas.checker.attempt.Setting;
import katas.checker.catalog.Kata;
import katas.checker.grader.Colour;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Timings;
import katas.checker.grader.Verdict;
import katas.checker.run.Manifest;
import katas.checker.run.Status;
import katas.checker.watch.Bar;
import katas.checker.watch.Event;
import katas.checker.watch.Grading;
import katas.checker.watch.Inbox;
import katas.checker.watch.Snapshot;
import katas.checker.watch.View;

/**
 * Everything around an interview, on clocks that stand still until somebody waits: what happens at which millisecond after the program's
 * start is written down before. The code of a kata is one word; it is green when the word is {@code right}, and a run takes half a second.
 */
final class Evening implements Inbox, Grading, Copies, Desk, InterviewLoop.Room, View {

    /** How often what was asked for was done. */
    int done;

    static final String ID = "20261124-200000";
    static final List<String> TESTS = List.of("works", "is_fast");
    private static final Instant EIGHT = Instant.parse("2026-11-24T20:00:00Z");

    /** The program was killed. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record Moment(long time, int order, Runnable action, Event event) {
    }

    final List<String> shown = new ArrayList<>();
    final List<AttemptEvent> lines = new ArrayList<>();
    final Map<String, String> kept = new TreeMap<>();
    String bar = "";
    Recorder recorder;

    private final PriorityQueue<Moment> moments = new PriorityQueue<>(Comparator.comparingLong(Moment::time).thenComparingInt(Moment::order));
    private final Path folder;
    private String code = "stub";
    private String toJudge = "";
    private boolean late;
    private int order;
    private int going;
    private boolean full;
    /** What {@code System.nanoTime} says: its origin means nothing. */
    private long now = 77_000_000_000L;
    private long began = now;
    private Instant wallAtZero = EIGHT.minusNanos(now);

    /** @param folder for the small file with the time used */
    Evening(Path folder) {
        this.folder = folder;
    }

    // What a test writes down.

    Evening at(long millis, Event event) {
        moments.add(new Moment(began + Duration.ofMillis(millis).toNanos(), ++order, null, event));
        return this;
    }

    Evening at(long millis, Runnable action) {
        moments.add(new Moment(began + Duration.ofMillis(millis).toNanos(), ++order, action, null));
        return this;
    }

    Evening pressed(long millis, Ask ask) {
        return at(millis, new Heard.Asked(ask));
    }

    Evening saved(long millis, String text) {
        return at(millis, () -> code = text).at(millis, new Event.Touched());
    }

    /** The program does not run for a while, as during sleep or after Ctrl-Z; the monotonic clock may sleep as well. */
    Evening stopped(long millis, Duration time, boolean monotonicSleeps) {
        return at(millis, () -> {
            if (monotonicSleeps) {
                wallAtZero = wallAtZero.plus(time);
            } else {
                now += time.toNanos();
            }
        });
    }

    Evening wallSet(long millis, Duration by) {
        return at(millis, () -> wallAtZero = wallAtZero.plus(by));
    }

    Evening killed(long millis) {
        return at(millis, () -> {
            throw new Killed();
        });
    }

    Evening diskFull(long millis, boolean is) {
        return at(millis, () -> full = is);
    }

    /** Another start of the program, with nothing but what the first has written; the monotonic clock begins anew, as after a reboot. */
    Evening rebooted(Duration later) {
        Instant then = wall().plus(later);
        moments.clear();
        shown.clear();
        now = 5_000_000_000L;
        began = now;
        wallAtZero = then.minusNanos(now);
        going = 0;
        return this;
    }

    Instant wall() {
        return wallAtZero.plusNanos(now);
    }

    // How it is held.

    /** From the beginning; the exit code of a signal. */
    int begin(Duration limit, String... katas) throws Exception {
        return hold(Sitting.fresh(ID, Setting.here(List.of(katas), limit, 1, "interviews/" + ID), this::write, folder, this::wall));
    }

    int resume() throws Exception {
        return hold(Sitting.resumed(attempt(), List.copyOf(lines), this::write, folder, this::wall));
    }

    private int hold(Sitting sitting) throws Exception {
        recorder = sitting.recorder();
        InterviewLoop loop = new InterviewLoop(this, this, kata -> new Snapshot(new TreeMap<>(Map.of("main/A", code))), this, this, this, sitting, this::wall);
        loop.begin();
        return loop.hold(this);
    }

    void write(List<AttemptEvent> events) throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
        lines.addAll(events);
    }

    Attempt attempt() {
        return Attempt.of(lines).orElseThrow();
    }

    /** The names of the lines. */
    List<String> events() {
        return lines.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    <T extends AttemptEvent> List<T> events(Class<T> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    // The clock and the queue.

    @Override
    public void put(Event event) {
        moments.add(new Moment(now, ++order, null, event));
    }

    @Override
    public Optional<Event> next(long until) {
        while (!moments.isEmpty() && moments.peek().time() <= until) {
            Moment moment = moments.poll();
            now = Math.max(now, moment.time());
            if (moment.event() != null) {
                return Optional.of(moment.event());
            }
            moment.action().run();
        }
        if (until == NEVER || moments.isEmpty() && now - began > Duration.ofHours(5).toNanos()) {
            // The script is at its end.
            return Optional.of(new Event.Leave());
        }
        now = Math.max(now, until);
        return Optional.empty();
    }

    @Override
    public long now() {
        return now;
    }

    // The grader and the copies.

    @Override
    public void begin(int run, Kata kata) {
        going = run;
        String text = toJudge;
        moments.add(new Moment(now + Duration.ofMillis(500).toNanos(), ++order, () -> {
            if (going == run) {
                going = 0;
                Verdict verdict = verdict(kata, text);
                put(new Event.Graded(run, new GradingEvent.Judged(verdict)));
                put(new Event.Over(run, Optional.of(verdict), Optional.empty()));
            }
        }, null));
    }

    private static Verdict verdict(Kata kata, String text) {
        List<TestOutcome> tests = TESTS.stream().map(test -> new TestOutcome(new Manifest.Entry("T", test),
                text.equals("right") || test.equals("works") ? Status.PASSED : Status.FAILED, Optional.empty(), "", Duration.ZERO)).toList();
        return new Verdict(kata, text.equals("right") ? Colour.GREEN : Colour.RED, tests, List.of(), List.of(), Optional.empty(), List.of(), List.of(), "",
                new Timings(Duration.ZERO, Optional.empty(), Duration.ofMillis(500)));
    }

    @Override
    public void abandon() {
        if (going != 0) {
            put(new Event.Over(going, Optional.empty(), Optional.empty()));
            going = 0;
        }
    }

    @Override
    public void take(Kata kata) {
        toJudge = code;
        kept.put(kata.slug() + (late ? " late" : ""), code);
    }

    @Override
    public boolean has(Kata kata) {
        return kept.containsKey(kata.slug());
    }

    @Override
    public void keep(Kata kata) {
        toJudge = kept.get(kata.slug());
    }

    @Override
    public void late() {
        late = true;
    }

    // The desk and the room.

    @Override
    public Kata at(Kata kata) {
        return kata.at(Path.of("interviews", ID, kata.slug()));
    }

    @Override
    public String lay(Kata kata) {
        if (attempt().task(kata.slug()).isEmpty()) {
            code = "stub";
        }
        return "";
    }

    @Override
    public Kata kata(String slug) {
        return new Kata(null, slug);
    }

    @Override
    public InterviewLoop.Baseline baseline(Kata kata) {
        return new InterviewLoop.Baseline("hash", TESTS, List.of("works"));
    }

    @Override
    public List<String> hints(Kata kata) {
        return Stream.of(1, 2, 3).map(number -> "hint " + number + " for " + kata).toList();
    }

    @Override
    public String task(Kata kata, String clock) {
        return "task " + kata + ", " + clock;
    }

    @Override
    public void watch(Kata kata) {
        shown.add("watch " + kata);
    }

    @Override
    public void done() {
        done++;
    }

    // The screen.

    @Override
    public void watching(Kata kata) {
        shown.add("watching " + kata);
    }

    @Override
    public void begun(int run, Kata kata, boolean keep) {
        shown.add("begun " + run);
    }

    @Override
    public void graded(int run, GradingEvent event) {
        shown.add(event instanceof GradingEvent.Judged judged ? "judged " + run + " " + judged.verdict().colour() : event.toString());
    }

    @Override
    public void abandoned(int run) {
        shown.add("abandoned " + run);
    }

    @Override
    public void failed(int run, Kata kata, Exception fault) {
        shown.add("failed " + run);
    }

    @Override
    public void say(String text) {
        shown.add(text);
    }

    @Override
    public void note(String text) {
        shown.add("Note: " + text);
    }

    @Override
    public void status(Bar now) {
        bar = now.fit(200, false, true);
    }

    @Override
    public void redraw() {
        shown.add("redraw");
    }

    @Override
    public boolean lost() {
        return false;
    }

    @Override
    public void end() {
        shown.add("end");
    }
}
