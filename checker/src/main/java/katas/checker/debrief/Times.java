package katas.checker.debrief;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in words. */
final class Times {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Times() {
    }

    /** {@code 04:10}, or {@code 1:04:10}. */
    static String clock(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return seconds < 3600 ? String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** How long somebody was away: to the minute where it was long. */
    static String span(Duration time) {
        long minutes = time.toMinutes();
        if (minutes < 1) {
            return time.toSeconds() + " s";
        }
        return minutes < 120 ? minutes + " min" : minutes < 48 * 60 ? time.toHours() + " hours" : time.toDays() + " days";
    }

    /** The date and the minute, where this is read; as it is written when that is no moment. */
    static String date(String instant) {
        try {
            return MINUTE.format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
        } catch (DateTimeException e) {
            return instant;
        }
    }
}
