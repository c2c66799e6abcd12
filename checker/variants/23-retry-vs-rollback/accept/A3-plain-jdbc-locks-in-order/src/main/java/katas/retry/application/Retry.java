package katas.retry.application;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import katas.kit.boot.Sleeper;
import katas.retry.api.OpId;
import katas.retry.api.TransferRefused;
import katas.retry.api.TransferUnresolved;

/** Tries again what failed by chance. Pauses are decorrelated: each is drawn from a range that begins where all begin and ends at three times the last. */
public final class Retry {

    private static final int ATTEMPTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long BASE_MILLIS = 20;

    private final Sleeper sleeper;
    private final Clock clock;

    public Retry(Sleeper sleeper, Clock clock) {
        this.sleeper = sleeper;
        this.clock = clock;
    }

    void run(OpId operation, Attempt attempt) {
        Instant deadline = clock.instant().plus(PATIENCE);
        long pauseMillis = BASE_MILLIS;
        for (int number = 1; ; number++) {
            try {
                attempt.run();
                return;
            } catch (SQLException failure) {
                pauseMillis = ThreadLocalRandom.current().nextLong(BASE_MILLIS, 3 * pauseMillis);
                boolean late = clock.instant().plusMillis(pauseMillis).isAfter(deadline);
                switch (Failure.of(failure)) {
                    case REFUSAL -> throw new TransferRefused(operation, failure);
                    case UNKNOWN -> throw new IllegalStateException(failure);
                    case PASSING -> {
                        if (number == ATTEMPTS || late) {
                            throw new TransferUnresolved(operation, failure);
                        }
                        sleeper.sleep(Duration.ofMillis(pauseMillis));
                    }
                }
            }
        }
    }

    interface Attempt {
        void run() throws SQLException;
    }
}
