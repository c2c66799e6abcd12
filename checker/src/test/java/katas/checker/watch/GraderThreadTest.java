package katas.checker.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import katas.checker.catalog.Kata;
import katas.checker.grader.Colour;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every run that begins has an end, whatever happens, and soon when it is given up. */
@Timeout(60)
class GraderThreadTest {

    private static final long SOON = Duration.ofSeconds(20).toNanos();

    private final QueueInbox inbox = new QueueInbox();
    private final List<Integer> judged = new ArrayList<>();
    private final CountDownLatch resting = new CountDownLatch(1);
    private final CountDownLatch tidied = new CountDownLatch(1);
    private GraderThread grading;

    /** Takes its time to tidy up after the first run. */
    private class Slow implements GraderThread.Judge {

        @Override
        public Verdict judge(Kata kata, Consumer<GradingEvent> events) throws IOException, InterruptedException {
            judged.add(judged.size() + 1);
            return Script.verdict(kata, Colour.RED);
        }

        @Override
        public List<String> rest() throws InterruptedException {
            resting.countDown();
            tidied.await();
            return List.of();
        }
    }

    @AfterEach
    void close() throws InterruptedException {
        tidied.countDown();
        grading.close();
    }

    private Event.Over over() throws InterruptedException {
        Optional<Event> event = inbox.next(inbox.now() + SOON);
        return (Event.Over) event.orElseThrow(() -> new AssertionError("a run that does not end"));
    }

    @Test
    void a_run_that_is_given_up_before_it_has_begun_judges_nothing() throws Exception {
        grading = new GraderThread(new Slow(), inbox);
        grading.begin(1, Script.FIRST);
        assertThat(over().verdict()).isPresent();
        resting.await();
        grading.begin(2, Script.FIRST);
        grading.abandon();
        tidied.countDown();
        assertThat(over()).isEqualTo(new Event.Over(2, Optional.empty(), Optional.empty()));
        assertThat(judged).containsExactly(1);
        grading.begin(3, Script.FIRST);
        assertThat(over().verdict()).as("only that one was given up").isPresent();
    }

    @Test
    void an_error_ends_a_run_as_well() throws Exception {
        grading = new GraderThread(new Slow() {
            @Override
            public Verdict judge(Kata kata, Consumer<GradingEvent> events) {
                throw new NoClassDefFoundError("gone");
            }
        }, inbox);
        grading.begin(1, Script.FIRST);
        assertThat(over().fault()).hasValueSatisfying(fault -> assertThat(fault).hasRootCauseMessage("gone"));
    }
}
