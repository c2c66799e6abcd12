package katas.checker.grader;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.checker.worker.Health;
import katas.checker.worker.RunListener;
import katas.checker.worker.RunRequest;
import katas.checker.worker.RunResult;
import katas.checker.worker.Workers;

/**
 * Who runs a grader's tests: one worker; and where somebody grades again and again on a machine with two processors, a second one, which
 * runs half of the tests, or all of them while the first is being replaced. Not thread-safe.
 */
final class Staff implements AutoCloseable {

    private final Settings settings;
    private final boolean twoWanted;
    private final boolean together;
    private final Workers first;
    private Optional<Workers> second = Optional.empty();
    /** How long each test took when it was last run, by kata. */
    private final Map<String, Map<String, Duration>> took = new HashMap<>();

    /** Starts the first worker, and does not wait for it. */
    Staff(Settings settings) throws IOException {
        this.settings = settings;
        this.twoWanted = settings.spare() && Runtime.getRuntime().availableProcessors() > 1;
        // Not on a server, which both would share: what one half locks there by name (an advisory lock), the other half would wait for.
        this.together = settings.database().isEmpty();
        this.first = start();
    }

    private Workers start() throws IOException {
        List<String> options = new ArrayList<>(settings.options());
        if (settings.spare()) {
            // The optimising compiler costs the first run a little and gives every later one a third.
            options.add("-XX:TieredStopAtLevel=4");
        }
        return new Workers(options, settings.database());
    }

    void awaitWarm() throws IOException, InterruptedException {
        first.awaitWarm();
    }

    Optional<Health> health() {
        return first.health();
    }

    int replaced() {
        return first.replaced() + second.map(Workers::replaced).orElse(0);
    }

    /** Whether both workers may run tests at the same time, are there, and would not keep a run waiting. */
    boolean isTwo() {
        return together && first.settled() && second.filter(Workers::settled).isPresent();
    }

    /** Runs on both, where both are there and it is known how long the tests take. */
    RunResult run(RunRequest request, RunListener listener) throws IOException, InterruptedException {
        Split split = Split.of(request.expected(), took.getOrDefault(request.name(), Map.of()));
        if (isTwo() && !split.other().isEmpty()) {
            return new TwoWorkers(first, second.orElseThrow()).run(request, split, listener);
        }
        Workers one = first.settled() ? first : second.filter(Workers::settled).orElse(first);
        return one.run(request, listener);
    }

    /** Remembers how long tests took; what was not run keeps the time of before. */
    void remember(String kata, Map<String, Duration> times) {
        took.computeIfAbsent(kata, missing -> new HashMap<>()).putAll(times);
    }

    /** As {@link Workers#rest()}, of both. */
    List<String> rest() throws IOException, InterruptedException {
        List<String> left = new ArrayList<>(first.rest());
        if (second.isPresent()) {
            left.addAll(second.get().rest());
        } else if (twoWanted) {
            // Not before a run, which it would slow down.
            second = Optional.of(start());
        }
        return left.stream().distinct().toList();
    }

    @Override
    public void close() throws IOException {
        try {
            first.close();
        } finally {
            if (second.isPresent()) {
                second.get().close();
            }
        }
    }
}
