package katas.kit.schedule;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Operations that make no progress at all: an error, after a patience that is short here. */
class ImpatienceTest {

    private final Interleavings interleavings = new Interleavings(() -> { }, Duration.ofSeconds(1));

    @Test
    void an_operation_that_never_ends_is_an_error_that_shows_where_it_is() {
        CountDownLatch never = new CountDownLatch(1);
        Exploration exploration = interleavings.startingFrom(() -> { })
                .operation("north", () -> { })
                .operation("south", never::await);

        assertThatThrownBy(() -> exploration.check(run -> { })).isInstanceOf(AssertionError.class)
                .hasMessageContaining("The operations make no progress")
                .hasMessageContaining("A (north): DONE")
                .hasMessageContaining("B (south): RUNNING")
                .hasMessageContaining("CountDownLatch.await");
        never.countDown();
        interleavings.close();
    }
}
