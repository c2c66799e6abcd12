package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import katas.checker.run.Status;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the tests of a kata run beside each other, the verdict is the one that it would be if they did not. */
class StrandedRunTest {

    /** Goes on only when a second test is there at the same time. */
    private static final String MEETS = "static final java.util.concurrent.CyclicBarrier BOTH = new java.util.concurrent.CyclicBarrier(2);\n    private int total;\n    private boolean met;";
    private static final String MEET = """
            total += amount;
                    try {
                        if (!met) {
                            BOTH.await(4, java.util.concurrent.TimeUnit.SECONDS);
                            met = true;
                        }
                    } catch (Exception e) {
                        throw new IllegalStateException("alone", e);
                    }""";

    @TempDir
    private static Path folder;
    private static GradedKata bench;

    @BeforeAll
    static void open() throws Exception {
        bench = new GradedKata(folder);
    }

    @AfterAll
    static void close() throws Exception {
        bench.close();
    }

    /** As if they had been slow the last time. */
    @BeforeEach
    void two_tests_are_worth_a_strand_each() throws Exception {
        new LastRun(Set.of(), Map.of("begins_with_nothing", Duration.ofMillis(1), "counts_once", Duration.ofMillis(500), "adds_up", Duration.ofMillis(400)))
                .remember(bench.kata());
    }

    @Test
    void two_tests_run_at_the_same_time_and_both_count() throws Exception {
        Verdict verdict = bench.grade(SyntheticRepository.tally(MEETS, MEET, "return total;"));
        assertThat(verdict.colour()).as(verdict.toString()).isEqualTo(Colour.GREEN);
        assertThat(verdict.passed()).isEqualTo(3);
        assertThat(bench.events()).filteredOn(GradingEvent.TestEnded.class::isInstance)
                .extracting(event -> ((GradingEvent.TestEnded) event).outcome().name()).containsExactly("begins_with_nothing", "counts_once", "adds_up");
    }

    @Test
    void code_that_prints_is_run_one_test_after_the_other() throws Exception {
        Verdict verdict = bench.grade(SyntheticRepository.tally(MEETS, "System.out.println(amount);\n        " + MEET, "return total;"));
        assertThat(verdict.redNames()).containsExactly("adds_up", "counts_once");
    }

    @Test
    void who_ends_the_process_is_found_out() throws Exception {
        Verdict verdict = bench.adding("total += amount;\n        if (total == 5) {\n            Runtime.getRuntime().halt(7);\n        }");
        assertThat(verdict.colour()).isEqualTo(Colour.BROKEN);
        assertThat(verdict.reasons()).singleElement().asString().contains("exit code 7", "during the test adds_up");
        assertThat(statusOf(verdict, "counts_once")).isEqualTo(Status.PASSED);
    }

    @Test
    void who_does_not_come_to_an_end_is_told_from_who_does() throws Exception {
        Verdict verdict = bench.adding("total += amount;\n        while (total == 5) {\n            Thread.onSpinWait();\n        }");
        assertThat(verdict.reasons()).singleElement().asString().contains("The test adds_up did not end within 5 s.", "at katas.counter.domain.Tally.add(Tally.java:");
        assertThat(statusOf(verdict, "counts_once")).isEqualTo(Status.PASSED);
        assertThat(statusOf(verdict, "adds_up")).isEqualTo(Status.UNFINISHED);
    }

    @Test
    void a_test_that_is_red_is_red() throws Exception {
        assertThat(bench.adding("total = amount;").redNames()).containsExactly("adds_up");
    }

    private static Status statusOf(Verdict verdict, String test) {
        return verdict.tests().stream().filter(outcome -> outcome.name().equals(test)).findFirst().orElseThrow().status();
    }
}
