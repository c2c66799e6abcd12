package katas.retry.application;

import java.time.Duration;
import katas.kit.boot.Sleeper;

/** Makes work resilient: what fails is tried again until it works. */
public final class Retry {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Sleeper sleeper;

    public Retry(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    void untilItWorks(Runnable work) {
        while (true) {
            try {
                work.run();
                return;
            } catch (Exception e) {
                sleeper.sleep(PAUSE);
            }
        }
    }
}
