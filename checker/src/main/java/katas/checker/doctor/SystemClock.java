package katas.checker.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Whether the clock and the file system tell the same time: what is stale is decided by the times of files. */
final class SystemClock implements Examination {

    private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Diagnosis examine(Surroundings here) throws IOException {
        Instant now = Instant.now();
        if (now.isBefore(WRITTEN)) {
            return Diagnosis.mend("it says " + now + ", before this program was written", "Set the clock.");
        }
        Path file = Files.createTempFile(here.repository().root(), ".kata-doctor", ".tmp");
        try {
            Files.write(file, new byte[1]);
            Duration apart = Duration.between(Instant.now(), Files.getLastModifiedTime(file).toInstant());
            return apart.abs().compareTo(TOLERANCE) > 0
                    ? Diagnosis.mend("files in the repository are dated " + apart.toSeconds() + " s away from the clock", "Set the clocks of this machine and of the file server; until then the grader may be built too often, or not when it should.")
                    : Diagnosis.ok("right, and files are dated by it");
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
