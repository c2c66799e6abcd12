package katas.retry.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import katas.kit.boot.Sleeper;
import katas.retry.api.OpId;
import katas.retry.api.TransferRefused;
import katas.retry.api.TransferUnresolved;

/** Tries again what failed by chance; asks what happened where a failure does not tell. */
public final class Retry {

    private static final int ATTEMPTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final double FACTOR = 2.5;

    private final Sleeper sleeper;
    private final Clock clock;

    public Retry(Sleeper sleeper, Clock clock) {
        this.sleeper = sleeper;
        this.clock = clock;
    }

    void run(OpId operation, Runnable attempt, BooleanSupplier isMade) {
        Instant deadline = clock.instant().plus(PATIENCE);
        double ceilingMillis = 20;
        for (int number = 1; ; number++) {
            RuntimeException failure = failureOf(attempt);
            if (failure == null || isInDoubt(failure) && turnsOutToBeMade(isMade)) {
                return;
            }
            refuseOrPropagate(operation, failure);
            Duration delay = Duration.ofNanos(ThreadLocalRandom.current().nextLong((long) (ceilingMillis * 1_000_000)));
            if (number == ATTEMPTS || clock.instant().plus(delay).isAfter(deadline)) {
                throw new TransferUnresolved(operation, failure);
            }
            sleeper.sleep(delay);
            ceilingMillis *= FACTOR;
        }
    }

    private static RuntimeException failureOf(Runnable attempt) {
        try {
            attempt.run();
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    private static boolean isInDoubt(RuntimeException failure) {
        return Failure.of(failure) == Failure.IN_DOUBT || Failure.of(failure) == Failure.DUPLICATE;
    }

    private static boolean turnsOutToBeMade(BooleanSupplier isMade) {
        try {
            return isMade.getAsBoolean();
        } catch (RuntimeException e) {
            if (Failure.of(e) == Failure.UNKNOWN) {
                throw e;
            }
            return false;       // as much in doubt as before
        }
    }

    private static void refuseOrPropagate(OpId operation, RuntimeException failure) {
        switch (Failure.of(failure)) {
            case REFUSED, DUPLICATE -> throw new TransferRefused(operation, failure);
            case UNKNOWN -> throw failure;
            case IN_DOUBT, PASSING -> { }
        }
    }
}
