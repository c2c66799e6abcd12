package katas.checker.interview;

import java.time.Duration;
import katas.checker.attempt.How;

/** Times and ends in words. */
final class Times {

    private Times() {
    }

    /** {@code 2 h 5 min}, {@code 3 min}, {@code 40 s}. */
    static String words(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = time.toMinutes();
        return minutes < 120 ? minutes + " min" : minutes < 48 * 60 ? minutes / 60 + " h " + minutes % 60 + " min" : time.toDays() + " days";
    }

    static String ended(How how) {
        return switch (how) {
            case SUBMITTED -> "submitted";
            case GAVE_UP -> "given up";
            case TIME_OVER -> "time over";
            case HANDED_IN -> "handed in";
        };
    }
}
