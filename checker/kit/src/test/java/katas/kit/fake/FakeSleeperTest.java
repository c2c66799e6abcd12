package katas.kit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import katas.kit.fake.FakeSleeper.TooManySleeps;
import org.junit.jupiter.api.Test;

class FakeSleeperTest {

    private final FakeClock clock = new FakeClock();
    private final FakeSleeper sleeper = new FakeSleeper(clock);

    @Test
    void records_delays_in_order_and_turns_the_clock() {
        sleeper.sleep(Duration.ofMillis(100));
        sleeper.sleep(Duration.ZERO);
        sleeper.sleep(Duration.ofSeconds(2));
        assertThat(sleeper.delays()).containsExactly(Duration.ofMillis(100), Duration.ZERO, Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(FakeClock.START.plusMillis(2100));
    }

    @Test
    void refuses_a_negative_delay() {
        assertThatThrownBy(() -> sleeper.sleep(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(sleeper.delays()).isEmpty();
    }

    @Test
    void ends_a_retry_loop_that_catches_every_exception() {
        assertThatThrownBy(this::retryForEver)
                .isInstanceOf(TooManySleeps.class)
                .isInstanceOf(AssertionError.class)
                .hasMessage("expected an end to the waiting, but the code under test slept 50 times, the last time for PT0.1S");
        assertThat(sleeper.delays()).hasSize(FakeSleeper.LIMIT);
        assertThat(clock.instant()).isEqualTo(FakeClock.START.plusSeconds(5));
    }

    @Test
    void forgets_what_it_slept_but_not_the_time_that_passed() {
        for (int run = 0; run < 3; run++) {
            sleeper.forget();
            for (int i = 0; i < FakeSleeper.LIMIT; i++) {
                sleeper.sleep(Duration.ofMillis(10));
            }
        }
        assertThat(sleeper.delays()).hasSize(FakeSleeper.LIMIT);
        assertThat(clock.instant()).isEqualTo(FakeClock.START.plusMillis(1500));
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private void retryForEver() {
        int failures = 0;
        while (true) {
            try {
                throw new IllegalStateException("never works");
            } catch (Exception e) {
                failures++;
                assertThat(failures).isLessThanOrEqualTo(FakeSleeper.LIMIT + 1);
                sleeper.sleep(Duration.ofMillis(100));
            }
        }
    }
}
