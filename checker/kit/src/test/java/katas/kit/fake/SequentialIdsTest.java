package katas.kit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequentialIdsTest {

    @Test
    void counts_from_one() {
        SequentialIds ids = new SequentialIds();
        assertThat(ids.next()).isEqualTo("id-0001");
        assertThat(ids.next()).isEqualTo("id-0002");
    }

    @Test
    void goes_on_after_four_digits() {
        SequentialIds ids = new SequentialIds("order");
        IntStream.range(0, 9_999).forEach(i -> ids.next());
        assertThat(ids.next()).isEqualTo("order-10000");
    }

    @Test
    void never_repeats_itself_between_threads() {
        SequentialIds ids = new SequentialIds();
        assertThat(IntStream.range(0, 1_000).parallel().mapToObj(i -> ids.next()).distinct()).hasSize(1_000);
        assertThat(ids.next()).isEqualTo("id-1001");
    }

    @Test
    void refuses_a_prefix_that_makes_ids_too_long_or_nameless() {
        assertThat(new SequentialIds("x".repeat(25)).next()).hasSizeLessThanOrEqualTo(36);
        assertThatThrownBy(() -> new SequentialIds("x".repeat(26))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SequentialIds(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
