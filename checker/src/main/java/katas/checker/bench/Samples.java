package katas.checker.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The same thing, measured several times; times are in seconds. Not thread-safe. */
final class Samples {

    private static final double NANOS = 1e9;

    private final List<Double> values = new ArrayList<>();

    void add(Duration time) {
        values.add(time.toNanos() / NANOS);
    }

    void add(double value) {
        values.add(value);
    }

    /** The middle one; of an even number the mean of the two in the middle. */
    double median() {
        if (values.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        List<Double> sorted = values.stream().sorted().toList();
        double upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1 ? upper : (upper + sorted.get(sorted.size() / 2 - 1)) / 2;
    }

    /** How many times as much this is as the other, median by median. */
    double ratioTo(Samples other) {
        return median() / other.median();
    }

    /** As times: the median, how many there are, and between which bounds all of them are. */
    String seconds() {
        return text(" s");
    }

    /** As ratios. */
    String times() {
        return text(" times");
    }

    private String text(String unit) {
        return number(median()) + unit + " (" + values.size() + ": " + number(Collections.min(values)) + " to " + number(Collections.max(values)) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.2f" : "%.1f", value);
    }
}
