package katas.kit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final AtomicLong now = new AtomicLong(-5);
    private final AtomicInteger told = new AtomicInteger();
    private final Progress progress = new Progress(told::incrementAndGet, now::get);

    @Test
    void is_told_once_a_second_however_many_runs_there_are() {
        for (int millis = 0; millis < 3_500; millis += 10) {
            progress.step();
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(told).hasValue(3);
    }

    @Test
    void is_not_told_by_who_makes_none() {
        now.addAndGet(TimeUnit.HOURS.toNanos(1));
        assertThat(told).hasValue(0);
    }
}
