package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import katas.checker.run.Manifest;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final Manifest TESTS = new Manifest(List.of("a", "b", "c", "d", "e").stream().map(name -> new Manifest.Entry("T", name)).toList());

    @Test
    void both_take_about_as_long() {
        Split split = Split.of(TESTS, Map.of("a", seconds(4), "b", seconds(3), "c", seconds(2), "d", seconds(2), "e", seconds(1)));
        assertThat(List.of(split.one(), split.other())).containsExactlyInAnyOrder(Set.of("a", "d"), Set.of("b", "c", "e"));
    }

    @Test
    void every_test_is_run_by_one_of_them_also_those_that_nobody_has_timed() {
        Split split = Split.of(TESTS, Map.of("c", seconds(1)));
        Set<String> all = new TreeSet<>(split.one());
        assertThat(all).doesNotContainAnyElementsOf(split.other());
        all.addAll(split.other());
        assertThat(all).containsExactly("a", "b", "c", "d", "e");
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
