package katas.checker.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import katas.checker.catalog.Kata;
import katas.checker.grader.Colour;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Timings;
import katas.checker.grader.Verdict;

/** Everything around the loop, on a clock that stands still until somebody waits: what happens at which millisecond is written down before. */
final class Script implements Inbox, Grading, Asides {

    static final Kata FIRST = new Kata(null, "01-first");
    static final Kata SECOND = new Kata(null, "02-second");
    static final Kata THIRD = new Kata(null, "03-third");

    private record Moment(long time, int order, Runnable action, Event event) {
    }

    private final PriorityQueue<Moment> moments = new PriorityQueue<>(Comparator.comparingLong(Moment::time).thenComparingInt(Moment::order));
    private final TreeMap<String, String> files = new TreeMap<>();
    private final List<String> log;
    private long now;
    private int order;
    private int going;
    private Colour colour = Colour.RED;
    private long runTakes = 500;

    Script(List<String> log) {
        this.log = log;
        files.put("main/A", "one");
        files.put("main/B", "one");
    }

    // What a test writes down.

    Script at(long millis, Event event) {
        moments.add(new Moment(nanos(millis), ++order, null, event));
        return this;
    }

    Script at(long millis, Runnable action) {
        moments.add(new Moment(nanos(millis), ++order, action, null));
        return this;
    }

    /** The file has this content from then on, which the watcher tells at once. */
    Script saved(long millis, String file, String content) {
        return at(millis, () -> write(file, content)).at(millis, new Event.Touched());
    }

    private void write(String file, String content) {
        if (content == null) {
            files.remove(file);
        } else {
            files.put(file, content);
        }
    }

    Script pressed(long millis, Key key) {
        return at(millis, new Event.Pressed(key));
    }

    Script counted(long millis, Kata... green) {
        return at(millis, new Event.Counted(List.of(FIRST, SECOND, THIRD), Set.of(java.util.Arrays.stream(green).map(Kata::slug).toArray(String[]::new))));
    }

    Script runsTake(long millis) {
        runTakes = millis;
        return this;
    }

    Script verdictsAre(Colour other) {
        colour = other;
        return this;
    }

    static Verdict verdict(Kata kata, Colour colour) {
        return new Verdict(kata, colour, List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of(), "",
                new Timings(Duration.ZERO, Optional.empty(), Duration.ofMillis(400)));
    }

    // The seams.

    @Override
    public void put(Event event) {
        at(now / 1_000_000, event);
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
        if (until == NEVER) {
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

    Snapshot sources(Kata kata) {
        return new Snapshot(new TreeMap<>(files));
    }

    @Override
    public void begin(int run, Kata kata) {
        if (going != 0) {
            throw new IllegalStateException("run " + run + " begins during run " + going);
        }
        going = run;
        log.add(time() + " run " + run + " of " + kata.number() + " with " + files);
        Colour result = colour;
        long end = now / 1_000_000 + runTakes;
        at(end, () -> {
            if (going == run) {
                Verdict verdict = verdict(kata, result);
                going = 0;
                at(end, new Event.Graded(run, new GradingEvent.Judged(verdict)));
                at(end, new Event.Over(run, Optional.of(verdict), Optional.empty()));
            }
        });
    }

    @Override
    public void abandon() {
        if (going != 0) {
            at(now / 1_000_000, new Event.Over(going, Optional.empty(), Optional.empty()));
            going = 0;
        }
    }

    String time() {
        return now / 1_000_000 + " ms:";
    }

    @Override
    public void hint(Kata kata) {
        log.add(time() + " hint " + kata.number());
    }

    @Override
    public void diff(Kata kata, boolean anyway) {
        log.add(time() + " diff " + kata.number() + (anyway ? " anyway" : ""));
    }

    @Override
    public void list() {
        log.add(time() + " list");
    }

    @Override
    public void count() {
        // Tests say when the katas are counted.
    }

    @Override
    public void watch(Kata kata) {
        log.add(time() + " watch " + kata.number());
    }

    private static long nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
