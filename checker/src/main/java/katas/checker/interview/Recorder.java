package katas.checker.interview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptEvent;

/**
 * Writes down what happens, when it happens. What cannot be written, as on a full disk, is kept, told once, and tried again with everything
 * that follows. Not thread-safe.
 */
public final class Recorder {

    private final Lines lines;
    private final List<AttemptEvent> all = new ArrayList<>();
    private final List<AttemptEvent> pending = new ArrayList<>();
    /** What nobody has heard yet. */
    private final List<String> early = new ArrayList<>();
    private Consumer<String> notes = early::add;
    private boolean told;

    /** Adds lines to a file, all or none. */
    @FunctionalInterface
    public interface Lines {
        void append(List<AttemptEvent> events) throws IOException;
    }

    /** @param before what was written before about the same attempt */
    public Recorder(Lines lines, List<AttemptEvent> before) {
        this.lines = lines;
        all.addAll(before);
    }

    /** Who hears that something could not be written, also of what was not written before. */
    void tell(Consumer<String> listener) {
        notes = listener;
        early.forEach(listener);
        early.clear();
    }

    void record(AttemptEvent event) {
        all.add(event);
        pending.add(event);
        write();
    }

    private void write() {
        if (pending.isEmpty()) {
            return;
        }
        try {
            lines.append(List.copyOf(pending));
            pending.clear();
            if (told) {
                told = false;
                notes.accept("What could not be written to .kata/attempts.jsonl is written now.");
            }
        } catch (IOException e) {
            if (!told) {
                told = true;
                notes.accept("What happens cannot be written to .kata/attempts.jsonl: " + e + ". It is kept in memory and tried again. Make room, or give the right to write; the interview goes on.");
            }
        }
    }

    /** Everything that happened, whether it could be written or not. */
    public Attempt attempt() {
        return Attempt.of(all).orElseThrow(() -> new IllegalStateException("an attempt begins with its beginning"));
    }

    /**
     * Tries for the last time.
     *
     * @param rescue where to write what still cannot be written
     * @return the file in which it is now, if it is not where it belongs
     * @throws IOException when there is no place for it at all
     */
    public Optional<Path> close(Rescue rescue) throws IOException {
        write();
        return pending.isEmpty() ? Optional.empty() : Optional.of(rescue.write(List.copyOf(pending)));
    }

    /** Writes lines to another place. */
    @FunctionalInterface
    public interface Rescue {
        Path write(List<AttemptEvent> events) throws IOException;
    }
}
