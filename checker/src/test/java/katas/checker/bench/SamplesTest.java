package katas.checker.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void one_slow_run_does_not_move_the_median() {
        Samples samples = samples(20, 10, 9000);
        assertThat(samples.median()).isCloseTo(0.020, within(1e-9));
        assertThat(samples.seconds()).isEqualTo("0.02 s (3: 0.01 to 9.0)");
    }

    @Test
    void of_an_even_number_it_is_in_the_middle_of_the_middle() {
        assertThat(samples(10, 30, 20, 1000).median()).isCloseTo(0.025, within(1e-9));
    }

    @Test
    void a_ratio_is_one_of_medians() {
        assertThat(samples(4000, 5000, 60_000).ratioTo(samples(500, 1, 600))).isCloseTo(10, within(1e-9));
    }

    @Test
    void without_a_measurement_there_is_no_figure() {
        assertThatThrownBy(() -> new Samples().median()).isInstanceOf(IllegalStateException.class);
    }

    private static Samples samples(long... millis) {
        Samples samples = new Samples();
        for (long each : millis) {
            samples.add(Duration.ofMillis(each));
        }
        return samples;
    }
}
