package katas.checker.watch;

import java.time.Duration;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.grader.Verdict;

/**
 * How things stand with a kata that is watched.
 *
 * @param kata    the kata that is watched
 * @param running how long the run that is going on has taken, in whole seconds; empty when there is none
 * @param test    the test that is being run, or empty
 * @param last    the last verdict on this kata
 * @param green   how many katas are green; negative as long as nobody has counted
 * @param katas   of how many
 */
public record Status(Kata kata, Optional<Duration> running, String test, Optional<Verdict> last, int green, int katas) implements Bar {

    @Override
    public String fit(int columns, boolean colour, boolean unicode) {
        return StatusLine.of(this, columns, colour, unicode);
    }

    @Override
    public Optional<String> afterVerdict() {
        return running.isEmpty() && green >= 0 ? Optional.of(green + " of " + katas + " katas are green.") : Optional.empty();
    }
}
