package katas.retry.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import katas.kit.boot.Sleeper;
import katas.retry.api.OpId;
import katas.retry.api.TransferRefused;
import katas.retry.api.TransferUnresolved;
import org.hibernate.exception.ConstraintViolationException;

/** Tries again what failed by chance, as a whole, a few times, and not for long. */
public final class Retry {

    private static final int ATTEMPTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long FIRST_DELAY_MILLIS = 50;

    private final Sleeper sleeper;
    private final Clock clock;

    public Retry(Sleeper sleeper, Clock clock) {
        this.sleeper = sleeper;
        this.clock = clock;
    }

    /** @param attempt does all of it, or nothing if it throws, and nothing if it has been done before */
    void run(OpId operation, Runnable attempt) {
        Instant deadline = clock.instant().plus(PATIENCE);
        for (int number = 1; ; number++) {
            try {
                attempt.run();
                return;
            } catch (ConstraintViolationException duplicate) {
                if (duplicate.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                    return;
                }
                throw new TransferRefused(operation, duplicate);
            } catch (RuntimeException failure) {
                switch (Failure.of(failure)) {
                    case REFUSAL -> throw new TransferRefused(operation, failure);
                    case UNKNOWN -> throw failure;
                    case PASSING -> pause(number, deadline, operation, failure);
                }
            }
        }
    }

    private void pause(int number, Instant deadline, OpId operation, RuntimeException failure) {
        Duration delay = delayAfter(number);
        if (number == ATTEMPTS || clock.instant().plus(delay).isAfter(deadline)) {
            throw new TransferUnresolved(operation, failure);
        }
        sleeper.sleep(delay);
    }

    /** Twice as long each time, and never quite the same: those who collided should not meet again. */
    private static Duration delayAfter(int number) {
        long longest = FIRST_DELAY_MILLIS << (number - 1);
        return Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
    }
}
