package katas.checker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void times_in_digits_are_short_and_never_negative() {
        assertThat(Times.clock(Duration.ofSeconds(-5))).isEqualTo("00:00");
        assertThat(Times.clock(Duration.ofSeconds(3599))).isEqualTo("59:59");
        assertThat(Times.clock(Duration.ofSeconds(3850))).isEqualTo("1:04:10");
        assertThat(Times.minutes(Duration.ofMillis(-1))).isEqualTo("00:00");
        assertThat(Times.minutes(Duration.ofMillis(3_850_999))).isEqualTo("64:10");
    }

    @Test
    void a_countdown_is_at_nothing_only_at_its_end() {
        assertThat(Times.countdown(Duration.ofMillis(1))).isEqualTo("00:01");
        assertThat(Times.countdown(Duration.ZERO)).isEqualTo("00:00");
        assertThat(Times.countdown(Duration.ofMillis(-1))).isEqualTo("00:00");
        assertThat(Times.countdown(Duration.ofSeconds(-90))).isEqualTo("00:00");
        assertThat(Times.countdown(Duration.ofMinutes(240))).isEqualTo("240:00");
    }

    @Test
    void times_in_words_have_the_units_that_matter() {
        assertThat(Times.words(Duration.ofSeconds(119))).isEqualTo("119 s");
        assertThat(Times.words(Duration.ofSeconds(190))).isEqualTo("3 min");
        assertThat(Times.words(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
        assertThat(Times.words(Duration.ofHours(48))).isEqualTo("2 days");
        assertThat(Times.roughly(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(Times.roughly(Duration.ofSeconds(119))).isEqualTo("1 min");
        assertThat(Times.roughly(Duration.ofHours(30))).isEqualTo("30 hours");
        assertThat(Times.roughly(Duration.ofDays(3))).isEqualTo("3 days");
    }

    @Test
    void what_is_no_moment_is_written_as_it_is() {
        assertThat(Times.date("yesterday")).isEqualTo("yesterday");
    }
}
