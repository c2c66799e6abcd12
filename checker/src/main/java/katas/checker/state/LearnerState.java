package katas.checker.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.scratch.Ending;

/**
 * The file {@code .kata/state}. Every change reads it, changes one line and replaces it, under a lock: graders that run at the same time
 * lose nothing of each other's, and one that is killed leaves the file as it was. Thread-safe.
 */
public final class LearnerState {

    private final Path file;
    private final Path lock;

    private LearnerState(Repository repository) {
        this.file = repository.path(".kata/state");
        this.lock = repository.path(".kata/state.lock");
    }

    public static LearnerState in(Repository repository) {
        return new LearnerState(repository);
    }

    /**
     * What is remembered.
     *
     * @param katas    by their slugs
     * @param warnings sentences about lines that were not understood
     */
    public record Snapshot(Map<String, Progress> katas, List<String> warnings) {

        public Progress of(Kata kata) {
            return katas.getOrDefault(kata.slug(), Progress.NONE);
        }
    }

    /** Something that is done while no other grader changes anything. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    public Snapshot read() throws IOException {
        StateText text = text();
        List<String> warnings = text.unknown().stream().map(number -> ".kata/state:" + number
                + ": not understood, or said before; left as it is: " + text.line(number)).toList();
        return new Snapshot(Map.copyOf(text.katas()), warnings);
    }

    /** Changes what is remembered of one kata. */
    public void update(Kata kata, UnaryOperator<Progress> change) throws IOException {
        alone(() -> {
            StateText text = text();
            Progress before = text.katas().getOrDefault(kata.slug(), Progress.NONE);
            Progress now = change.apply(before);
            if (!now.equals(before)) {
                AtomicFile.write(file, text.with(kata.slug(), now).getBytes(StandardCharsets.ISO_8859_1));
            }
            return null;
        });
    }

    /** Does something while no other grader changes anything; must not be called within itself or {@link #update}. */
    public <T> T alone(Work<T> work) throws IOException {
        StateLock held = StateLock.take(lock);
        try (held; Ending.Step whole = Ending.whole()) {
            return work.run();
        }
    }

    /** One byte, one character: what is not understood is written back byte for byte. */
    private StateText text() throws IOException {
        return new StateText(Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "");
    }
}
