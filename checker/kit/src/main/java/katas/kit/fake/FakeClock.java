package katas.kit.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until a test turns it. Its zone is UTC; a clock got by {@link #withZone} shows the same
 * time and turns with it.
 *
 * <p>Thread-safe: a thread sees the new time as soon as the method that turned the clock has returned.
 */
public final class FakeClock extends Clock {

    /** When a clock starts that is given no other time: a Monday morning, 2026-01-05T09:00:00Z. */
    public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    /** A clock that stands at {@link #START}. */
    public FakeClock() {
        this(START);
    }

    /** A clock that stands at the given time. */
    public FakeClock(Instant start) {
        this(new AtomicReference<>(Objects.requireNonNull(start, "start")), ZoneOffset.UTC);
    }

    private FakeClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * Lets time pass.
     *
     * @param duration how much, zero or more
     * @throws IllegalArgumentException when it is negative: only {@link #set} turns a clock back
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time does not pass backwards: " + duration);
        }
        now.updateAndGet(instant -> instant.plus(duration));
    }

    /** Sets the time, also to an earlier one, as a clock that is corrected may be. */
    public void set(Instant instant) {
        now.set(Objects.requireNonNull(instant, "instant"));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId otherZone) {
        return new FakeClock(now, Objects.requireNonNull(otherZone, "zone"));
    }

    @Override
    public String toString() {
        return "FakeClock[" + now + ", " + zone + "]";
    }
}
