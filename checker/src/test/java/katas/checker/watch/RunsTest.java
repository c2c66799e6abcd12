package katas.checker.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import katas.checker.catalog.Kata;
import org.junit.jupiter.api.Test;

/** When there is something to do although nothing has happened. */
class RunsTest {

    private final Script clock = new Script(new ArrayList<>());

    /** It takes its time to give a run up. */
    private static final Grading SLOW = new Grading() {
        @Override
        public void begin(int run, Kata kata) {
            // Nothing comes of it here.
        }

        @Override
        public void abandon() {
            // It will be over some time.
        }
    };

    @Test
    void while_a_run_that_was_given_up_is_ending_nobody_is_woken_for_nothing() {
        Runs runs = new Runs(clock, SLOW, clock::sources);
        runs.first(Script.FIRST);
        runs.tell(new Runs.Told() {
            @Override
            public void begun(int run, Kata kata) {
                throw new AssertionError("the one before is not over");
            }

            @Override
            public void abandoned(int run) {
                // As it should be.
            }
        });
        runs.rerun();
        Optional<Event> none = clock.next(Runs.GRACE);
        runs.due();
        assertThat(none).isEmpty();
        assertThat(runs.time()).as("it was given up").isEmpty();
        assertThat(runs.deadline()).isEqualTo(2 * Duration.ofSeconds(1).toNanos());
    }
}
