package katas.checker.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import katas.checker.catalog.Kata;

/** {@code kata watch --json} on a kata of a sandbox, as a program that an editor might start. Not thread-safe; closing it ends the watcher. */
final class WatchProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sandbox sandbox;
    private final Kata kata;
    private final Process process;
    private final BufferedReader lines;

    WatchProcess(Sandbox sandbox, Kata kata) throws IOException {
        this.sandbox = sandbox;
        this.kata = kata;
        this.process = new ProcessBuilder(Program.grader(sandbox, "watch", kata.number(), "--json")).directory(sandbox.repository().root().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        this.lines = Program.lines(process);
    }

    /**
     * @param firstRed from the save to the first red test
     * @param verdict  from the save to the verdict
     */
    record Heard(Duration firstRed, Duration verdict) {
    }

    /** Waits for the verdict that every watcher begins with. */
    void awaitFirstVerdict() throws IOException {
        await(event -> event.path("event").asText().equals("verdict"));
    }

    /** Edits the kata and listens. */
    Heard edit() throws IOException {
        long start = System.nanoTime();
        sandbox.edit(kata);
        await(event -> event.path("event").asText().equals("test") && !event.path("status").asText().equals("passed"));
        Duration firstRed = Duration.ofNanos(System.nanoTime() - start);
        awaitFirstVerdict();
        return new Heard(firstRed, Duration.ofNanos(System.nanoTime() - start));
    }

    /** What the watcher and each of its processes, by number, have used of the processors so far. */
    Map<Long, Duration> processorTimes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .collect(Collectors.toMap(ProcessHandle::pid, each -> each.info().totalCpuDuration().orElse(Duration.ZERO)));
    }

    private void await(Predicate<JsonNode> wanted) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (wanted.test(JSON.readTree(line))) {
                return;
            }
        }
        throw new IOException("the watcher ended before it had said what was waited for; \"kata watch " + kata.number() + " --json\" in a clone says why");
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        lines.close();
        try {
            // Its files can be deleted everywhere only when it is gone.
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
