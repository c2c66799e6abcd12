package katas.kit.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import katas.kit.boot.Sleeper;

/**
 * A sleeper that doesn't: it notes the delay and turns its clock. After {@value #LIMIT} sleeps without {@link #forget} it throws {@link TooManySleeps}, so
 * that a retry without an end comes to one.
 *
 * <p>Thread-safe. Delays of several threads are recorded in the order in which they arrive.
 */
public final class FakeSleeper implements Sleeper {

    /** How often one may sleep. */
    public static final int LIMIT = 50;

    private final FakeClock clock;
    private final List<Duration> delays = new ArrayList<>();

    /**
     * A sleeper that has slept for no time yet.
     *
     * @param clock is advanced by every delay
     */
    public FakeSleeper(FakeClock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Advances the clock and returns at once.
     *
     * @param duration zero or more
     * @throws IllegalArgumentException when it is negative, as {@link Thread#sleep(long)} would
     * @throws TooManySleeps            from the 51st time on
     */
    @Override
    public synchronized void sleep(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("nobody can sleep for " + duration);
        }
        if (delays.size() == LIMIT) {
            throw new TooManySleeps(delays);
        }
        delays.add(duration);
        clock.advance(duration);
    }

    /** Forgets the delays so far, before the next of many runs in one test; the clock stays as it is. */
    public synchronized void forget() {
        delays.clear();
    }

    /** The delays so far, in order. */
    public synchronized List<Duration> delays() {
        return List.copyOf(delays);
    }

    /**
     * Somebody retries for ever. It is an {@link Error}, because the loop that it has to end most likely catches {@link Exception}; and
     * an {@link AssertionError}, because what it tells is that the code under test is wrong, not that the test is.
     */
    public static final class TooManySleeps extends AssertionError {

        private static final long serialVersionUID = 1;

        TooManySleeps(List<Duration> delays) {
            super("expected an end to the waiting, but the code under test slept " + delays.size() + " times, the last time for "
                    + delays.get(delays.size() - 1));
        }
    }
}
