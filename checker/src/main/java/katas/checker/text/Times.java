package katas.checker.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in digits and in words. */
public final class Times {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Times() {
    }

    /** {@code 04:10}, or {@code 1:04:10}; {@code 00:00} for what is negative. */
    public static String clock(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return seconds < 3600 ? minutes(time) : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Minutes and seconds, however many minutes: {@code 04:10}, {@code 64:10}; {@code 00:00} for what is negative. */
    public static String minutes(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
    }

    /** The same for what is left. A second that has begun counts as a whole one, so that 00:00 is the end. */
    public static String countdown(Duration left) {
        return minutes(left.plusNanos(999_999_999));
    }

    /** To the minute where it is long: {@code 40 s}, {@code 3 min}, {@code 2 h 5 min}, {@code 3 days}. */
    public static String words(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = time.toMinutes();
        return minutes < 120 ? minutes + " min" : minutes < 48 * 60 ? minutes / 60 + " h " + minutes % 60 + " min" : time.toDays() + " days";
    }

    /** Roughly, in one unit: {@code 40 s}, {@code 1 min}, {@code 2 hours}, {@code 3 days}. */
    public static String roughly(Duration time) {
        long minutes = time.toMinutes();
        if (minutes < 1) {
            return time.toSeconds() + " s";
        }
        return minutes < 120 ? minutes + " min" : minutes < 48 * 60 ? time.toHours() + " hours" : time.toDays() + " days";
    }

    /** The date and the minute, where this is read; as it is written when that is no moment. */
    public static String date(String instant) {
        try {
            return MINUTE.format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
        } catch (DateTimeException e) {
            return instant;
        }
    }
}
