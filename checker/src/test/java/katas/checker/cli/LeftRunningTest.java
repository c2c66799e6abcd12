package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeftRunningTest {

    @Test
    void nothing_left_is_nothing_said() {
        assertThat(LeftRunning.note(List.of())).isEmpty();
    }

    @Test
    void names_are_the_learners_and_may_be_anything() {
        assertThat(LeftRunning.note(List.of("a\u001b[31m\nb")).orElseThrow()).contains("a thread running: \"a?[31m?b\"");
        assertThat(LeftRunning.note(List.of("x".repeat(5_000))).orElseThrow()).hasSizeLessThan(300);
        assertThat(LeftRunning.note(Collections.nCopies(40, "pool")).orElseThrow()).contains("40 threads", "and 35 more");
    }
}
