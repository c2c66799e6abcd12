package katas.checker.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What a watcher and its workers use of the processors while nobody saves anything. */
final class IdleWatch implements Measure {

    private static final Duration SETTLE = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofSeconds(60);
    private static final int LOOKS = 3;
    private static final double A_PROCESSOR = 0.002;
    private static final String WHAT = "processor time of an idle watcher and its workers in a minute";
    private static final String GOAL = "nothing (at most 0.2 %)";

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String about() {
        return "the processor time of an idle watcher and its workers, over a minute";
    }

    @Override
    public List<Row> take(Bench bench, Consumer<String> progress) throws IOException, InterruptedException {
        try (Sandbox sandbox = new Sandbox(bench.repository());
                WatchProcess watcher = new WatchProcess(sandbox, sandbox.kata(bench.katas().get(0)))) {
            watcher.awaitFirstVerdict();
            Optional<Duration> used = Optional.empty();
            for (int look = 1; look <= LOOKS && used.isEmpty(); look++) {
                // The second worker comes up, the archive of classes is made.
                Thread.sleep(SETTLE.toMillis());
                Map<Long, Duration> before = watcher.processorTimes();
                Thread.sleep(LOOK.toMillis());
                used = used(before, watcher.processorTimes());
                if (used.isEmpty()) {
                    progress.accept("a process came or went meanwhile, so that it was not idle");
                }
            }
            if (used.isEmpty()) {
                return List.of(Row.goal(WHAT, "processes came and went in each of " + LOOKS + " minutes", GOAL, false));
            }
            Duration time = used.get();
            double part = time.toNanos() / (double) LOOK.toNanos();
            return List.of(Row.goal(WHAT, String.format(Locale.ROOT, "%d ms, %.2f %% of a processor", time.toMillis(), part * 100), GOAL, part <= A_PROCESSOR));
        }
    }

    /** What the same processes used meanwhile; nothing when they are not the same: what one that is gone had used is not known any more. */
    static Optional<Duration> used(Map<Long, Duration> before, Map<Long, Duration> after) {
        if (!before.keySet().equals(after.keySet())) {
            return Optional.empty();
        }
        return Optional.of(after.keySet().stream().map(pid -> after.get(pid).minus(before.get(pid))).reduce(Duration.ZERO, Duration::plus));
    }
}
