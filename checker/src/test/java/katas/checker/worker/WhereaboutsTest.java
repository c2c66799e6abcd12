package katas.checker.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {

    @Test
    void a_strand_is_told_first_and_without_what_the_others_do_and_in_lines_that_somebody_has_written() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        List<Thread> strands = List.of(waiting(0, open), waiting(1, open));
        try {
            List<String> lines = Whereabouts.ofLearner(1);
            assertThat(lines.get(0)).isEqualTo("thread kata-run-2 (WAITING)");
            assertThat(lines.get(1)).isEqualTo("  at jdk.internal.misc.Unsafe.park(Native Method)");
            assertThat(lines).noneMatch(line -> line.equals("thread kata-run (WAITING)")).noneMatch(line -> line.contains(":-") || line.contains("null"));
        } finally {
            open.countDown();
            for (Thread strand : strands) {
                strand.join();
            }
        }
    }

    private static Thread waiting(int strand, CountDownLatch open) throws InterruptedException {
        CountDownLatch there = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            there.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, Whereabouts.strand(strand));
        thread.start();
        there.await();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
