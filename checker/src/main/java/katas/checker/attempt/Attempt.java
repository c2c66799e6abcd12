package katas.checker.attempt;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One attempt, as its lines tell it.
 *
 * @param id      its name, unique in the file
 * @param began   the clock on the wall when it began, as {@link java.time.Instant} writes it
 * @param setting what was agreed on
 * @param tasks   its katas that were begun, in that order
 * @param aways   when the clock stood still
 * @param elapsed the time used when the last line was written
 * @param overAt  when the time was over, if it was
 * @param how     how it ended; empty as long as it can be resumed
 */
public record Attempt(String id, String began, Setting setting, List<Task> tasks, List<Break> aways, Duration elapsed, Optional<Duration> overAt,
                      Optional<How> how) {

    /**
     * A time in which the clock stood still.
     *
     * @param at  the time used until then
     * @param why why
     * @param away how long, by the clock on the wall; empty as long as it lasts
     */
    public record Break(Duration at, Away why, Optional<Duration> away) {
    }

    public boolean ended() {
        return how.isPresent();
    }

    /** Whether every kata of it is green at last. */
    public boolean green() {
        return tasks.size() == setting.katas().size() && tasks.stream().allMatch(Task::green);
    }

    public Duration left() {
        Duration left = setting.limit().minus(elapsed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public Optional<Task> task(String kata) {
        return tasks.stream().filter(task -> task.kata().equals(kata)).findFirst();
    }

    /** The one that these lines are about; empty when its beginning is not among them. */
    public static Optional<Attempt> of(List<AttemptEvent> events) {
        return all(events).stream().findFirst();
    }

    /** All of a file, in the order in which they began. Lines of an attempt whose beginning is lost are left out. */
    static List<Attempt> all(List<AttemptEvent> events) {
        Map<String, AttemptBuilder> attempts = new LinkedHashMap<>();
        events.forEach(event -> attempts.computeIfAbsent(event.stamp().attempt(), AttemptBuilder::new).take(event));
        return attempts.values().stream().map(builder -> builder.attempt().orElse(null)).filter(Objects::nonNull).toList();
    }
}
