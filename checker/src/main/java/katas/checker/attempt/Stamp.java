package katas.checker.attempt;

import java.time.Duration;

/**
 * When something happened, in which attempt.
 *
 * @param attempt       the attempt's name, unique in the file
 * @param at            the clock on the wall, as {@link java.time.Instant} writes it; for people, since it can be set
 * @param elapsedMillis how much of the time was used: it runs only while the interview does
 */
public record Stamp(String attempt, String at, long elapsedMillis) {

    public Duration elapsed() {
        return Duration.ofMillis(elapsedMillis);
    }
}
