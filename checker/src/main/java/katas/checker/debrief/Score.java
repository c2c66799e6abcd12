package katas.checker.debrief;

import java.util.List;

/**
 * What an attempt is worth, part by part.
 *
 * @param parts those that something is known of; what is not known counts neither way
 */
public record Score(List<Part> parts) {

    /**
     * One part.
     *
     * @param name   what is counted
     * @param points whole points, rounded down
     * @param most   how many there were to get
     * @param why    in a sentence
     */
    public record Part(String name, int points, int most, String why) {
    }

    public Score {
        parts = List.copyOf(parts);
    }

    public int points() {
        return parts.stream().mapToInt(Part::points).sum();
    }

    public int most() {
        return parts.stream().mapToInt(Part::most).sum();
    }

    /** A whole number, rounded down: 100 is everything. */
    public int percent() {
        return most() == 0 ? 0 : 100 * points() / most();
    }

    /** {@code 62 of 80 points (77 %)}. */
    public String text() {
        return points() + " of " + most() + " points (" + percent() + " %)";
    }
}
