package katas.checker.grader;

import java.time.Duration;
import java.util.Optional;

/**
 * Times since grading was asked for.
 *
 * @param compiling what the compiler took
 * @param firstRed  when the first red test was known, if there is one
 * @param verdict   when everything was
 */
public record Timings(Duration compiling, Optional<Duration> firstRed, Duration verdict) {
}
