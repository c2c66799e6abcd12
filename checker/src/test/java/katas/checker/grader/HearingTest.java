package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import katas.checker.run.Failure;
import katas.checker.run.Manifest;
import katas.checker.run.Status;
import katas.checker.run.TestResult;
import org.junit.jupiter.api.Test;

class HearingTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void tells_those_that_were_red_last_time_first_and_each_in_the_order_of_the_kata() {
        Hearing hearing = hearing(Set.of("b", "d"));
        Stream.of("a", "c", "d").forEach(test -> passed(hearing, test));
        assertThat(told).isEmpty();
        passed(hearing, "b");
        assertThat(told).containsExactly("b", "d", "a", "c");
    }

    @Test
    void counts_a_red_test_as_known_when_it_is_told() {
        Hearing hearing = hearing(Set.of());
        failed(hearing, "b");
        assertThat(hearing.firstRed()).isEmpty();
        passed(hearing, "a");
        assertThat(hearing.firstRed()).isPresent();
        assertThat(told).containsExactly("a", "b");
    }

    @Test
    void keeps_nothing_back_when_the_run_is_over() {
        Hearing hearing = hearing(Set.of());
        Stream.of("d", "b").forEach(test -> failed(hearing, test));
        hearing.over();
        assertThat(told).containsExactly("b", "d");
    }

    @Test
    void tells_a_test_once_also_when_it_runs_again() {
        Hearing hearing = hearing(Set.of());
        passed(hearing, "a");
        failed(hearing, "c");
        hearing.again();
        Stream.of("a", "b", "c", "d").forEach(test -> passed(hearing, test));
        hearing.over();
        assertThat(told).containsExactly("a", "b", "c", "d");
        assertThat(hearing.took()).containsOnlyKeys("a", "b", "c", "d");
    }

    @Test
    void does_not_wait_with_a_test_that_nobody_expects() {
        Hearing hearing = hearing(Set.of());
        passed(hearing, "foreign");
        assertThat(told).containsExactly("foreign");
    }

    private Hearing hearing(Set<String> first) {
        Manifest expected = new Manifest(Stream.of("a", "b", "c", "d").map(name -> new Manifest.Entry("katas.counter.CounterTest", name)).toList());
        return new Hearing(System.nanoTime(), expected, first, event -> {
            if (event instanceof GradingEvent.TestEnded ended) {
                told.add(ended.outcome().name());
            }
        });
    }

    private static void passed(Hearing hearing, String test) {
        hearing.finished(new TestResult(test, Status.PASSED, Optional.empty(), ""), Duration.ofMillis(1));
    }

    private static void failed(Hearing hearing, String test) {
        hearing.finished(new TestResult(test, Status.FAILED, Optional.of(new Failure("java.lang.AssertionError", "no", true, List.of(), "")), ""), Duration.ofMillis(1));
    }
}
