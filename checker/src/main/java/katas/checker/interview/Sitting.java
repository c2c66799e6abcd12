package katas.checker.interview;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptEvent;
import katas.checker.attempt.Away;
import katas.checker.attempt.How;
import katas.checker.attempt.Setting;
import katas.checker.attempt.Stamp;
import katas.checker.attempt.Task;

/**
 * An attempt as it is when somebody sits down to it: one that begins, or one that goes on. Nothing is written by making it.
 *
 * @param id       its name
 * @param recorder knows what happened in it before
 * @param opening  what is to be recorded when it begins or goes on
 * @param used     the time used before
 * @param file     where the time used is kept
 * @param note     what somebody should know when it goes on, or empty
 */
public record Sitting(String id, Recorder recorder, AttemptEvent opening, Duration used, ClockFile file, String note) {

    /** What was agreed on. */
    public Setting setting() {
        return opening instanceof AttemptEvent.Began began ? began.setting() : recorder.attempt().setting();
    }

    /** One that begins. */
    public static Sitting fresh(String id, Setting setting, Recorder.Lines lines, Path folder, Supplier<Instant> wall) {
        return new Sitting(id, new Recorder(lines, List.of()), new AttemptEvent.Began(new Stamp(id, wall.get().toString(), 0), setting), Duration.ZERO,
                new ClockFile(folder), "");
    }

    /**
     * One that goes on.
     *
     * @param events all that is known of attempts
     */
    public static Sitting resumed(Attempt attempt, List<AttemptEvent> events, Recorder.Lines lines, Path folder, Supplier<Instant> wall) {
        ClockFile file = new ClockFile(folder);
        List<AttemptEvent> mine = events.stream().filter(event -> event.stamp().attempt().equals(attempt.id())).toList();
        Known known = known(attempt, mine, file);
        Optional<Attempt.Break> paused = openPause(attempt);
        Instant since = paused.isPresent() ? pausedAt(mine).orElse(known.at()) : known.at();
        Instant now = wall.get();
        Duration away = Duration.between(since, now);
        boolean back = away.isNegative();
        AttemptEvent opening = new AttemptEvent.Resumed(new Stamp(attempt.id(), now.toString(), known.used().toMillis()), paused.isPresent() ? Away.PAUSE : Away.CLOSED,
                back ? 0 : away.toMillis());
        String note = back ? "The clock on the wall was set back since. The time left does not depend on it." : "";
        return new Sitting(attempt.id(), new Recorder(lines, mine), opening, known.used(), file, note);
    }

    private record Known(Duration used, Instant at) {
    }

    /** The clock's file knows it to the second, if it is there; the lines are never ahead of the truth. */
    private static Known known(Attempt attempt, List<AttemptEvent> events, ClockFile file) {
        Instant last = events.stream().map(event -> instant(event.stamp().at())).flatMap(Optional::stream).reduce((one, other) -> other).orElse(Instant.EPOCH);
        return file.read().filter(mark -> mark.used().compareTo(attempt.elapsed()) >= 0).map(mark -> new Known(mark.used(), mark.at()))
                .orElse(new Known(attempt.elapsed(), last));
    }

    static Optional<Attempt.Break> openPause(Attempt attempt) {
        List<Attempt.Break> aways = attempt.aways();
        return aways.isEmpty() ? Optional.empty() : Optional.of(aways.get(aways.size() - 1)).filter(last -> last.why() == Away.PAUSE && last.away().isEmpty());
    }

    private static Optional<Instant> pausedAt(List<AttemptEvent> events) {
        return events.stream().filter(AttemptEvent.Paused.class::isInstance).reduce((one, other) -> other).flatMap(event -> instant(event.stamp().at()));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How much time there is now, when nobody uses it. */
    public Duration left() {
        return left(recorder.attempt(), file);
    }

    /** How much time there is now, in an attempt that is not open. */
    public static Duration left(Attempt attempt, Path folder) {
        return left(attempt, new ClockFile(folder));
    }

    private static Duration left(Attempt attempt, ClockFile file) {
        Duration used = file.read().map(ClockFile.Mark::used).filter(time -> time.compareTo(attempt.elapsed()) > 0).orElse(attempt.elapsed());
        Duration left = attempt.setting().limit().minus(used);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Ends an attempt that was left: as one that was given up, with what was green last. */
    public static void giveUp(Attempt attempt, Path folder, Recorder.Lines lines, Supplier<Instant> wall) throws IOException {
        Duration used = attempt.setting().limit().minus(left(attempt, folder));
        Stamp stamp = new Stamp(attempt.id(), wall.get().toString(), Math.max(used.toMillis(), attempt.elapsed().toMillis()));
        List<AttemptEvent> end = new ArrayList<>();
        for (Task task : attempt.tasks()) {
            if (task.end().isEmpty()) {
                end.add(new AttemptEvent.KataEnded(stamp, task.kata(), How.GAVE_UP, task.runs().isEmpty() ? "red" : task.runs().get(task.runs().size() - 1).verdict(), task.greenAtLast()));
            }
        }
        end.add(new AttemptEvent.Ended(stamp, attempt.overAt().isPresent() ? How.TIME_OVER : How.GAVE_UP));
        lines.append(end);
    }
}
