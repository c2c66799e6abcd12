package katas.checker.attempt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.checker.catalog.Repository;
import katas.checker.scratch.Ending;
import katas.checker.state.StateLock;

/**
 * The file {@code .kata/attempts.jsonl}. Lines are added to it, each as a whole and forced to the disk, and never changed. What is left of a
 * line in whose middle the power went is skipped with a warning; the next line begins on a line of its own. Thread-safe, also between processes.
 */
public final class AttemptsFile {

    private final Path file;
    private final Path lock;
    private final String name;

    private AttemptsFile(Path file, String name) {
        this.file = file;
        this.lock = file.resolveSibling(file.getFileName() + ".lock");
        this.name = name;
    }

    public static AttemptsFile in(Repository repository) {
        Path file = repository.path(".kata/attempts.jsonl");
        return new AttemptsFile(file, repository.name(file));
    }

    /** Another file of the same kind, such as for lines that could not be written where they belong. */
    public static AttemptsFile at(Path file) {
        return new AttemptsFile(file, file.toString());
    }

    /**
     * What the file says.
     *
     * @param events   in the order in which they were written
     * @param warnings sentences about lines that were not understood
     */
    public record Contents(List<AttemptEvent> events, List<String> warnings) {

        /** In the order in which they began. */
        public List<Attempt> attempts() {
            return Attempt.all(events);
        }
    }

    public Contents read() throws IOException {
        List<AttemptEvent> events = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        // Bytes that are no UTF-8 spoil their own line, not the file.
        List<String> lines = Files.isRegularFile(file) ? List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\r?\n", -1)) : List.of();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            Optional<AttemptEvent> event = EventLine.parse(lines.get(i));
            event.ifPresent(events::add);
            if (event.isEmpty()) {
                warnings.add(name + ":" + (i + 1) + ": not understood, perhaps cut off; skipped, and left as it is");
            }
        }
        return new Contents(List.copyOf(events), List.copyOf(warnings));
    }

    /**
     * Adds lines, all or none.
     *
     * @throws IOException when they could not be written, as on a full disk; then the file is as it was
     */
    public void append(List<AttemptEvent> events) throws IOException {
        StringBuilder text = new StringBuilder();
        events.forEach(event -> text.append(EventLine.of(event)).append('\n'));
        StateLock held = StateLock.take(lock);
        try (held; Ending.Step whole = Ending.whole();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = channel.size();
            try {
                write(channel, size, (cutOff(channel, size) ? "\n" : "") + text);
            } catch (IOException e) {
                undo(channel, size, e);
                throw e;
            }
        }
    }

    private static boolean cutOff(FileChannel channel, long size) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n';
    }

    private static void write(FileChannel channel, long size, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        long position = size;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
        channel.force(false);
    }

    private static void undo(FileChannel channel, long size, IOException why) {
        try {
            channel.truncate(size);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
