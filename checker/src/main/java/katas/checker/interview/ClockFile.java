package katas.checker.interview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.checker.compile.Folders;

/**
 * The time used so far, written each second so that a kill costs no more than that. Replaced as a whole, but not forced to the disk: what a
 * power failure takes is a few seconds, and then the lines of the attempt know.
 */
final class ClockFile {

    private static final Pattern TEXT = Pattern.compile("used (\\d{1,15}) ms at (\\S+)\\s*");

    private final Path file;

    ClockFile(Path folder) {
        this.file = folder.resolve("clock");
    }

    /**
     * What it says.
     *
     * @param used so much time
     * @param at   by the clock on the wall
     */
    record Mark(Duration used, Instant at) {
    }

    void write(Mark mark) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(".clock.tmp");
        try {
            Files.write(fresh, ("used " + mark.used().toMillis() + " ms at " + mark.at() + "\n").getBytes(StandardCharsets.UTF_8));
            Folders.replace(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Empty when there is none, or half of one. */
    Optional<Mark> read() {
        try {
            Matcher matcher = TEXT.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            return matcher.matches() ? Optional.of(new Mark(Duration.ofMillis(Long.parseLong(matcher.group(1))), Instant.parse(matcher.group(2)))) : Optional.empty();
        } catch (IOException | DateTimeException e) {
            // The lines of the attempt know it nearly as well.
            return Optional.empty();
        }
    }
}
