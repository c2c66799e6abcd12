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
class HalvesTest {

    @Test
    void both_halves_together_are_the_run() {
        RunResult merged = whole(ran(true, "a"), Set.of("a"), ran(true, "b"), Set.of("b"));
        assertThat(merged.ended()).isTrue();
        assertThat(merged.report().tests()).containsOnlyKeys("a", "b");
        assertThat(merged.report().troubles()).isEmpty();
    }

    @Test
    void one_that_did_not_end_ends_both() {
        assertThat(whole(ran(true, "a"), Set.of("a"), ran(false, "b"), Set.of("b")).ended()).isFalse();
        Mishap mishap = new Mishap(Mishap.Kind.ENDED, Optional.of("b"), "it called System.exit", List.of());
        RunResult broken = new RunResult(List.of(), ran(false, "b").report(), false, Optional.of(mishap), List.of(), Duration.ZERO, "");
        assertThat(whole(ran(true, "a"), Set.of("a"), broken, Set.of("b")).mishap()).contains(mishap);
        assertThat(whole(broken, Set.of("b"), ran(true, "a"), Set.of("a")).mishap()).contains(mishap);
    }

    @Test
    void a_worker_speaks_for_its_own_tests_only() {
        RunResult merged = whole(ran(true, "a", "b"), Set.of("a"), ran(true), Set.of("b"));
        assertThat(merged.report().tests()).containsOnlyKeys("a");
        assertThat(merged.report().troubles()).singleElement().matches(trouble -> trouble.what().contains("not asked for: b"));
    }

    @Test
    void both_mishaps_are_told() {
        RunResult first = broke("a", "a did not end");
        RunResult second = broke("b", "b did not end");
        RunResult merged = whole(first, Set.of("a"), second, Set.of("b"));
        assertThat(merged.mishap()).isEqualTo(first.mishap());
        assertThat(merged.report().troubles()).singleElement().matches(trouble -> trouble.what().equals("b did not end"));
    }

    @Test
    void halves_of_different_sources_are_no_whole() {
        RunResult merged = whole(ran("before", true, "a"), Set.of("a"), ran("after", true, "b"), Set.of("b"));
        assertThat(merged.report().troubles()).singleElement().matches(trouble -> trouble.what().startsWith("A file was changed while"));
        RunResult unsure = whole(ran("", true, "a"), Set.of("a"), ran("", true, "b"), Set.of("b"));
        assertThat(unsure.report().troubles()).hasSize(1);
    }

    private static RunResult whole(RunResult one, Set<String> ofOne, RunResult other, Set<String> ofOther) {
        return new Halves(one, ofOne, other, ofOther).whole();
    }

    private static RunResult broke(String test, String how) {
        Mishap mishap = new Mishap(Mishap.Kind.TOO_LONG, Optional.of(test), how, List.of());
        return new RunResult(List.of(), ran(false, test).report(), false, Optional.of(mishap), List.of(), Duration.ZERO, "");
    }

    private static RunResult ran(boolean ended, String... tests) {
        return ran("the same", ended, tests);
    }

    private static RunResult ran(String sources, boolean ended, String... tests) {
        Map<String, TestResult> results = new TreeMap<>();
        for (String test : tests) {
            results.put(test, new TestResult(test, Status.PASSED, Optional.empty(), ""));
        }
        return new RunResult(List.of(), new RunReport(results, List.of(), Optional.empty(), "", Duration.ZERO), ended, Optional.empty(), List.of(), Duration.ZERO, sources);
    }
}
