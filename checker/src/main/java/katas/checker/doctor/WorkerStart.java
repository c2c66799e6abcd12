package katas.checker.doctor;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import katas.checker.archive.ClassArchive;
import katas.checker.worker.Workers;

/** Whether the process that runs a learner's code starts, and how long that takes. */
final class WorkerStart implements Examination {

    private static final Duration SLOW = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "worker";
    }

    @Override
    public Diagnosis examine(Surroundings here) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (Workers workers = new Workers(ClassArchive.in(here.repository()).options(), false)) {
            workers.awaitReady();
        } catch (IOException e) {
            return Diagnosis.mend("it does not start: " + e.getMessage(), "Memory, loopback and the temporary folder are the usual reasons; see above.");
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        String text = String.format(Locale.ROOT, "starts in %.1f s", took.toMillis() / 1000.0);
        return took.compareTo(SLOW) > 0 ? Diagnosis.note(text + ", which is long", "A virus scanner that reads every library, a network drive, or a busy machine.") : Diagnosis.ok(text);
    }
}
