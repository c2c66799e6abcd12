package katas.checker.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What a watcher and its workers use of the processors while nobody saves anything. */
final class IdleWatch implements Measure {

    private static final Duration SETTLE = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofSeconds(60);
    private static final double A_PROCESSOR = 0.002;

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
            // The second worker comes up, the archive of classes is made.
            Thread.sleep(SETTLE.toMillis());
            Duration before = watcher.processorTime();
            Thread.sleep(LOOK.toMillis());
            Duration used = watcher.processorTime().minus(before);
            double part = used.toNanos() / (double) LOOK.toNanos();
            return List.of(Row.goal("processor time of an idle watcher and its workers in a minute",
                    String.format(Locale.ROOT, "%d ms, %.2f %% of a processor", used.toMillis(), part * 100), "nothing (under 0.2 %)", part <= A_PROCESSOR));
        }
    }
}
