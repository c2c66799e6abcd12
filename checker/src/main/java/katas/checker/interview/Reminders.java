package katas.checker.interview;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import katas.checker.text.Times;

/** Half of the time, five minutes, one minute: a quiet line each, once. */
final class Reminders {

    /** By the time used. */
    private final TreeMap<Duration, String> marks = new TreeMap<>();

    /** @param used the time used before: what was due then is not told again */
    Reminders(Duration limit, Duration used) {
        mark(limit, Duration.ofMinutes(5), "Five minutes left.");
        mark(limit, Duration.ofMinutes(1), "One minute left.");
        marks.put(limit.dividedBy(2), "Half of the time is over; " + Times.countdown(limit.dividedBy(2)) + " left.");
        marks.headMap(used, true).clear();
    }

    private void mark(Duration limit, Duration left, String text) {
        if (limit.compareTo(left) > 0) {
            marks.put(limit.minus(left), text);
        }
    }

    /** What is due now; of several, the last. */
    Optional<String> due(Duration used) {
        Map<Duration, String> due = marks.headMap(used, true);
        Optional<String> last = due.isEmpty() ? Optional.empty() : Optional.of(marks.floorEntry(used).getValue());
        due.clear();
        return last;
    }
}
