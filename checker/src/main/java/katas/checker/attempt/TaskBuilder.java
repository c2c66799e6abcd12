package katas.checker.attempt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts one kata of an attempt together. */
final class TaskBuilder {

    private final AttemptEvent.KataBegan began;
    private final List<Task.Run> runs = new ArrayList<>();
    private final List<Duration> hints = new ArrayList<>();
    private final Map<String, Task.Answer> answers = new LinkedHashMap<>();
    private Optional<Task.End> end = Optional.empty();

    TaskBuilder(AttemptEvent.KataBegan began) {
        this.began = began;
    }

    void take(AttemptEvent.Ran run) {
        Optional<Task.Belief> belief = run.misconception() == null ? Optional.empty() : Optional.of(new Task.Belief(run.misconception(), run.belief()));
        runs.add(new Task.Run(run.stamp().elapsed(), run.verdict(), run.compiled(), orNone(run.green()), belief));
    }

    void take(AttemptEvent.HintShown hint) {
        if (hint.hint() > hints.size()) {
            hints.add(hint.stamp().elapsed());
        }
    }

    void take(AttemptEvent.KataEnded ended) {
        end = Optional.of(new Task.End(ended.stamp().elapsed(), ended.how(), ended.verdict(), orNone(ended.green())));
    }

    void take(AttemptEvent.Answered answer) {
        answers.put(answer.question(), new Task.Answer(answer.text(), answer.made() == null ? List.of() : answer.made(), answer.points()));
    }

    private static List<String> orNone(List<String> names) {
        return names == null ? List.of() : List.copyOf(names);
    }

    Task task() {
        return new Task(began.kata(), began.stamp().elapsed(), orNone(began.behaviours()), orNone(began.green()), List.copyOf(runs), List.copyOf(hints), end,
                Collections.unmodifiableMap(new LinkedHashMap<>(answers)));
    }
}
