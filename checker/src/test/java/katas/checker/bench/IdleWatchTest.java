package katas.checker.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an idle watcher is said to have used. */
class IdleWatchTest {

    private static final Duration MUCH = Duration.ofSeconds(9);

    @Test
    void is_what_the_same_processes_used_more_than_before() {
        assertThat(IdleWatch.used(Map.of(1L, MUCH, 2L, MUCH), Map.of(1L, MUCH.plusMillis(5), 2L, MUCH.plusMillis(2)))).contains(Duration.ofMillis(7));
    }

    @Test
    void is_not_known_when_a_process_has_gone_and_taken_its_time_along() {
        assertThat(IdleWatch.used(Map.of(1L, MUCH, 2L, MUCH), Map.of(1L, MUCH.plusMillis(5)))).isEmpty();
    }

    @Test
    void is_not_known_when_a_process_has_come() {
        assertThat(IdleWatch.used(Map.of(1L, MUCH), Map.of(1L, MUCH, 2L, MUCH))).isEmpty();
    }
}
