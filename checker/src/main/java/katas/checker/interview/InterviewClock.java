package katas.checker.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The time used. It is measured in ticks of a clock that nobody can set, and runs only while this program does: a tick that took longer
 * than a few seconds means that the computer was asleep or the program stopped, and does not count. Not thread-safe.
 */
final class InterviewClock {

    /** Longer than any pause of a garbage collector or a busy machine; shorter than any sleep. */
    static final Duration GAP = Duration.ofSeconds(5);

    private final LongSupplier nanos;
    private final Supplier<Instant> wall;
    private Duration used;
    private long lastNanos;
    private Instant lastWall;
    private boolean stands;

    /**
     * Something about the time that is worth telling.
     *
     * @param away how long it did not run, by the clock on the wall
     * @param back whether it is only that the clock on the wall was set back
     */
    record Jump(Duration away, boolean back) {
    }

    /**
     * @param nanos monotonic
     * @param wall  the clock on the wall
     * @param used  the time used before
     */
    InterviewClock(LongSupplier nanos, Supplier<Instant> wall, Duration used) {
        this.nanos = nanos;
        this.wall = wall;
        this.used = used;
        this.lastNanos = nanos.getAsLong();
        this.lastWall = wall.get();
    }

    /** Counts the time since it was called last. To be called every second or more often. */
    Optional<Jump> tick() {
        long now = nanos.getAsLong();
        Instant here = wall.get();
        Duration ticked = Duration.ofNanos(now - lastNanos);
        Duration onTheWall = Duration.between(lastWall, here);
        lastNanos = now;
        lastWall = here;
        if (stands) {
            return Optional.empty();
        }
        boolean away = ticked.compareTo(GAP) > 0;
        if (!away) {
            used = used.plus(ticked);
        }
        Duration more = onTheWall.minus(ticked);
        if (away || more.compareTo(GAP) > 0) {
            // On some systems the monotonic clock sleeps as well; then only the one on the wall knows.
            return Optional.of(new Jump(onTheWall.isNegative() ? Duration.ZERO : onTheWall, false));
        }
        return more.negated().compareTo(GAP) > 0 ? Optional.of(new Jump(Duration.ZERO, true)) : Optional.empty();
    }

    Duration used() {
        return used;
    }

    Instant wall() {
        return wall.get();
    }

    /** Whether it is to stand still; the time until now was counted by {@link #tick}. */
    void stand(boolean still) {
        tick();
        stands = still;
    }

    boolean stands() {
        return stands;
    }

    /** When the time used will be that much, by the monotonic clock, as {@link #tick} knew it last. */
    long when(Duration mark) {
        return lastNanos + mark.minus(used).toNanos();
    }

    /** It was over then; what was ticked beyond does not count. */
    void over(Duration limit) {
        used = limit;
    }
}
