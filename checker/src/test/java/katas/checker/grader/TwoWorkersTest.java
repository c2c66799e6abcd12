package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import katas.checker.run.RunReport;
import katas.checker.run.Status;
import katas.checker.run.TestResult;
import katas.checker.worker.Mishap;
import katas.checker.worker.RunResult;
import org.junit.jupiter.api.Test;

/** Two halves make a whole only when both are whole. */
class TwoWorkersTest {

    @Test
    void both_halves_together_are_the_run() {
        RunResult merged = TwoWorkers.merged(ran(true, "a"), Set.of("a"), ran(true, "b"), Set.of("b"));
        assertThat(merged.ended()).isTrue();
        assertThat(merged.report().tests()).containsOnlyKeys("a", "b");
        assertThat(merged.report().troubles()).isEmpty();
    }

    @Test
    void one_that_did_not_end_ends_both() {
        assertThat(TwoWorkers.merged(ran(true, "a"), Set.of("a"), ran(false, "b"), Set.of("b")).ended()).isFalse();
        Mishap mishap = new Mishap(Mishap.Kind.ENDED, Optional.of("b"), "it called System.exit", List.of());
        RunResult broken = new RunResult(List.of(), ran(false, "b").report(), false, Optional.of(mishap), List.of(), Duration.ZERO);
        assertThat(TwoWorkers.merged(ran(true, "a"), Set.of("a"), broken, Set.of("b")).mishap()).contains(mishap);
        assertThat(TwoWorkers.merged(broken, Set.of("b"), ran(true, "a"), Set.of("a")).mishap()).contains(mishap);
    }

    @Test
    void a_worker_speaks_for_its_own_tests_only() {
        RunResult merged = TwoWorkers.merged(ran(true, "a", "b"), Set.of("a"), ran(true), Set.of("b"));
        assertThat(merged.report().tests()).containsOnlyKeys("a");
        assertThat(merged.report().troubles()).singleElement().matches(trouble -> trouble.what().contains("not asked for: b"));
    }

    private static RunResult ran(boolean ended, String... tests) {
        Map<String, TestResult> results = new TreeMap<>();
        for (String test : tests) {
            results.put(test, new TestResult(test, Status.PASSED, Optional.empty(), ""));
        }
        return new RunResult(List.of(), new RunReport(results, List.of(), Optional.empty(), "", Duration.ZERO), ended, Optional.empty(), List.of(), Duration.ZERO);
    }
}
