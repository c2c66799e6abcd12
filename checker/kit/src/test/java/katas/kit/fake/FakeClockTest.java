package katas.kit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FakeClockTest {

    private final FakeClock clock = new FakeClock();

    @Test
    void stands_still() {
        assertThat(clock.instant()).isEqualTo(FakeClock.START);
        assertThat(clock.instant()).isEqualTo(FakeClock.START);
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void advances_when_told() {
        clock.advance(Duration.ofMinutes(90));
        assertThat(clock.instant()).isEqualTo(FakeClock.START.plusSeconds(5400));
        assertThat(clock.millis()).isEqualTo(clock.instant().toEpochMilli());
    }

    @Test
    void can_be_set_back_but_not_advanced_backwards() {
        Instant earlier = Instant.parse("1999-12-31T23:59:59Z");
        clock.set(earlier);
        assertThat(clock.instant()).isEqualTo(earlier);
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.instant()).isEqualTo(earlier);
    }

    @Test
    void shows_the_same_time_in_every_zone() {
        Clock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
        clock.advance(Duration.ofHours(1));
        assertThat(tokyo.instant()).isEqualTo(clock.instant());
        assertThat(ZonedDateTime.now(tokyo)).hasToString("2026-01-05T19:00+09:00[Asia/Tokyo]");
    }

    @Test
    void loses_no_step_when_several_threads_advance_it() {
        IntStream.range(0, 1000).parallel().forEach(i -> clock.advance(Duration.ofMillis(1)));
        assertThat(clock.instant()).isEqualTo(FakeClock.START.plusSeconds(1));
    }
}
