package katas.checker.debrief;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.How;
import katas.checker.attempt.Task;

/**
 * What of one kata counts: what was there when its time was over, and not what came later.
 *
 * @param task     the kata
 * @param deadline when the time was over, if it was
 */
record Counted(Task task, Optional<Duration> deadline) {

    static Counted of(Attempt attempt, Task task) {
        return new Counted(task, attempt.overAt());
    }

    /** The time used until the end, or until the time was over. */
    static Duration used(Attempt attempt) {
        return attempt.overAt().filter(at -> at.compareTo(attempt.elapsed()) < 0).orElse(attempt.elapsed());
    }

    boolean inTime(Duration at) {
        return deadline.isEmpty() || at.compareTo(deadline.get()) <= 0;
    }

    /** The code that lay there when the time was over is judged a moment later, and counts. */
    private Optional<Task.End> end() {
        return task.end().filter(end -> end.how() == How.TIME_OVER || inTime(end.at()));
    }

    /** The tests that passed at last. */
    List<String> green() {
        if (end().isPresent()) {
            return end().get().green();
        }
        List<Task.Run> runs = task.runs().stream().filter(run -> inTime(run.at())).toList();
        return runs.isEmpty() ? task.before() : runs.get(runs.size() - 1).green();
    }

    /** Missing at first and green at last. */
    int gained() {
        return (int) task.toDo().stream().filter(green()::contains).count();
    }

    /** Green at first and red at last. */
    int lost() {
        return (int) task.before().stream().filter(test -> task.behaviours().contains(test) && !green().contains(test)).count();
    }

    boolean allGreen() {
        return !task.behaviours().isEmpty() && green().containsAll(task.behaviours());
    }

    /** When everything was green, if it is. */
    Optional<Duration> through() {
        return !allGreen() ? Optional.empty() : task.allGreen().filter(this::inTime).or(() -> end().map(Task.End::at)).or(() -> Optional.of(task.began()));
    }

    /** The share of what there was to do, from 0 to 1. */
    double share() {
        int toDo = task.toDo().size();
        return toDo == 0 ? (allGreen() ? 1 : 0) : Math.max(0, gained() - lost()) / (double) toDo;
    }

    /** How many hints were looked at while it counted. */
    int hints() {
        return (int) task.hints().stream().filter(at -> inTime(at) && (task.end().isEmpty() || at.compareTo(task.end().get().at()) <= 0)).count();
    }
}
