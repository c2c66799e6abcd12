package katas.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import katas.checker.verify.SyntheticRepository;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left when somebody stops the grader while a learner's endless loop runs: nothing. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals to send")
class StoppedTest {

    private static final String STATE = "# mine\n01-counter  hints 2\n";
    private static final String TALLY = "domain/Tally.java";

    @TempDir
    private Path folder;
    @TempDir
    private Path temporary;
    @TempDir
    private Path another;
    private SyntheticRepository repository;

    /** The learner's code makes a file, which the test can wait for, and goes on for ever. */
    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder).write(".kata/state", STATE);
    }

    private String loop() {
        return "try { new java.io.FileOutputStream(\"" + folder.resolve("running") + "\").close(); } catch (java.io.IOException e) { throw new IllegalStateException(e); }"
                + " for (long i = 0; amount > 0; i++) { total += i; }";
    }

    private void awaitLoop() {
        Awaitility.await().atMost(Duration.ofSeconds(GraderProcess.PATIENCE)).until(() -> Files.exists(folder.resolve("running")));
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void a_signal_during_a_test_leaves_nothing(String signal, int code) throws Exception {
        repository.replace(SyntheticRepository.STUB + TALLY, "total = amount;", loop());
        try (GraderProcess grader = new GraderProcess(folder, temporary, "test", "01", "--limit", "600")) {
            awaitLoop();
            List<ProcessHandle> workers = grader.children();
            assertThat(workers).isNotEmpty();
            assertThat(grader.signal(signal).end()).as(grader.heard()).isEqualTo(code);
            assertThat(grader.heard()).contains("stopped before it was through").doesNotContain("BROKEN", "System.exit", "Exception");
            assertThat(workers).noneMatch(ProcessHandle::isAlive);
        }
        assertThat(GraderProcess.in(temporary)).isEmpty();
        assertThat(folder.resolve(".kata/state")).hasContent(STATE);
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void a_signal_during_verify_leaves_nothing(String signal, int code) throws Exception {
        repository.replace("solutions/01-counter/src/main/java/katas/counter/" + TALLY, "total += amount;", loop());
        try (GraderProcess grader = new GraderProcess(folder, temporary, "verify", "01", "--limit", "600")) {
            grader.awaitLine("stub is red");
            awaitLoop();
            assertThat(grader.signal(signal).end()).as(grader.heard()).isEqualTo(code);
            assertThat(grader.heard()).contains("stopped before it was through").doesNotContain("System.exit", "Exception");
        }
        assertThat(GraderProcess.in(temporary)).isEmpty();
    }

    @Test
    void a_worker_in_an_endless_loop_ends_when_its_grader_was_killed_and_the_next_start_sweeps() throws Exception {
        repository.replace(SyntheticRepository.STUB + TALLY, "total = amount;", loop());
        try (GraderProcess grader = new GraderProcess(folder, temporary, "test", "01", "--limit", "600")) {
            awaitLoop();
            List<ProcessHandle> workers = grader.children();
            grader.kill();
            for (ProcessHandle worker : workers) {
                worker.onExit().get(GraderProcess.PATIENCE, TimeUnit.SECONDS);
            }
        }
        assertThat(GraderProcess.in(temporary)).as("what the killed one could not tidy up").hasSize(1);
        assertThat(folder.resolve(".kata/state")).hasContent(STATE);
        repository.write(SyntheticRepository.STUB + TALLY, SyntheticRepository.tally("private int total;", "total += amount;", "return total;"));
        try (GraderProcess next = new GraderProcess(folder, temporary, "test", "01")) {
            assertThat(next.end()).as(next.heard()).isZero();
        }
        assertThat(GraderProcess.in(temporary)).isEmpty();
    }

    @Test
    void what_a_living_grader_uses_is_not_swept() throws Exception {
        repository.replace(SyntheticRepository.STUB + TALLY, "total = amount;", loop());
        try (GraderProcess grader = new GraderProcess(folder, temporary, "test", "01", "--limit", "600")) {
            awaitLoop();
            List<Path> used = GraderProcess.in(temporary);
            assertThat(used).hasSize(1);
            new SyntheticRepository(another);
            try (GraderProcess other = new GraderProcess(another, temporary, "test", "01")) {
                assertThat(other.end()).as(other.heard()).isEqualTo(1);
            }
            assertThat(GraderProcess.in(temporary)).isEqualTo(used);
            grader.signal("INT").end();
        }
    }
}
