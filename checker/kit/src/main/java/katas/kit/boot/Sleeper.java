package katas.kit.boot;

import java.time.Duration;

/** How an application waits. In production this is {@link Thread#sleep(long)}; in a test no time passes. */
@FunctionalInterface
public interface Sleeper {

    /** Waits for the given time. */
    void sleep(Duration duration);
}
