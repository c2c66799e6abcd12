package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grader that grades again and again runs half of the tests on each of two workers; nobody can tell by the verdict. */
class HalfEachTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;
    private GradedKata kata;

    @BeforeEach
    void comeUp() throws Exception {
        kata = new GradedKata(folder);
        assertThat(kata.solved().colour()).isEqualTo(Colour.GREEN);
        bothSettle();
    }

    @AfterEach
    void close() throws Exception {
        kata.close();
    }

    private void bothSettle() throws Exception {
        kata.grader().rest();
        await().atMost(PATIENCE).until(kata.grader()::hasTwoWorkers);
    }

    @Test
    void every_test_is_in_the_verdict_once_and_every_event_is_told() throws Exception {
        Verdict verdict = kata.adding("total += amount; // again");
        assertThat(verdict.colour()).as(verdict.toString()).isEqualTo(Colour.GREEN);
        assertThat(verdict.tests()).hasSize(3).allMatch(TestOutcome::green);
        assertThat(kata.events()).filteredOn(GradingEvent.Compiled.class::isInstance).hasSize(1);
        assertThat(kata.events()).filteredOn(GradingEvent.TestEnded.class::isInstance).hasSize(3);
        assertThat(kata.events().get(kata.events().size() - 1)).isInstanceOf(GradingEvent.Judged.class);
    }

    @Test
    void red_is_red() throws Exception {
        Verdict verdict = kata.adding("total = amount;");
        assertThat(verdict.colour()).as(verdict.toString()).isEqualTo(Colour.RED);
        assertThat(verdict.redNames()).containsExactly("adds_up");
    }

    @Test
    void code_that_does_not_compile_is_told_once() throws Exception {
        Verdict verdict = kata.adding("total += amount");
        assertThat(verdict.colour()).isEqualTo(Colour.BROKEN);
        assertThat(verdict.errors()).hasSize(1);
        assertThat(kata.events()).filteredOn(GradingEvent.Compiled.class::isInstance).hasSize(1);
    }

    @Test
    void whoever_ends_one_of_them_breaks_the_run_and_the_next_is_whole() throws Exception {
        for (String code : List.of("System.exit(0);", "Runtime.getRuntime().halt(0);", "while (true) { }")) {
            Verdict broken = kata.adding(code);
            assertThat(broken.colour()).as(code).isEqualTo(Colour.BROKEN);
            Verdict next = kata.solved();
            assertThat(next.colour()).as("after " + code + ": " + next).isEqualTo(Colour.GREEN);
            bothSettle();
        }
    }

    @Test
    void a_thread_that_is_left_running_is_named_once() throws Exception {
        Verdict verdict = kata.adding("total += amount;\n        new Thread(() -> {\n            while (true) {\n                Thread.onSpinWait();\n            }\n        }, \"left behind\").start();");
        assertThat(verdict.colour()).as(verdict.toString()).isEqualTo(Colour.GREEN);
        assertThat(kata.grader().rest()).containsExactly("left behind");
        assertThat(kata.solved().colour()).isEqualTo(Colour.GREEN);
    }

    @Test
    void an_abandoned_run_leaves_both_fit_for_the_next() throws Exception {
        kata.repository().write(GradedKata.TALLY, SyntheticRepository.tally("private int total;", "while (true) { }", "return total;"));
        Thread here = Thread.currentThread();
        assertThatThrownBy(() -> kata.grader().grade(kata.kata(), Source.learner(), event -> {
            if (event instanceof GradingEvent.TestBegun) {
                here.interrupt();
            }
        })).isInstanceOf(InterruptedException.class);
        assertThat(kata.solved().colour()).isEqualTo(Colour.GREEN);
    }
}
