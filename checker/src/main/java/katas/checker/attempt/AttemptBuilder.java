package katas.checker.attempt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts an attempt together, line by line. Lines may be missing: a file can be damaged anywhere. */
final class AttemptBuilder {

    private final String id;
    private Optional<AttemptEvent.Began> began = Optional.empty();
    private final Map<String, TaskBuilder> tasks = new LinkedHashMap<>();
    private final List<Attempt.Break> aways = new ArrayList<>();
    private Duration elapsed = Duration.ZERO;
    private Optional<Duration> overAt = Optional.empty();
    private Optional<How> how = Optional.empty();

    AttemptBuilder(String id) {
        this.id = id;
    }

    void take(AttemptEvent event) {
        Duration at = event.stamp().elapsed();
        elapsed = at.compareTo(elapsed) > 0 ? at : elapsed;
        if (event instanceof AttemptEvent.Began first) {
            began = Optional.of(first);
        } else if (event instanceof AttemptEvent.KataBegan kata) {
            tasks.putIfAbsent(kata.kata(), new TaskBuilder(kata));
        } else if (event instanceof AttemptEvent.Ran run) {
            task(run.kata()).ifPresent(task -> task.take(run));
        } else if (event instanceof AttemptEvent.HintShown hint) {
            task(hint.kata()).ifPresent(task -> task.take(hint));
        } else if (event instanceof AttemptEvent.KataEnded ended) {
            task(ended.kata()).ifPresent(task -> task.take(ended));
        } else if (event instanceof AttemptEvent.Answered answer) {
            task(answer.kata()).ifPresent(task -> task.take(answer));
        } else if (event instanceof AttemptEvent.Paused) {
            aways.add(new Attempt.Break(at, Away.PAUSE, Optional.empty()));
        } else if (event instanceof AttemptEvent.Resumed resumed) {
            resumed(at, resumed);
        } else if (event instanceof AttemptEvent.TimeOver) {
            overAt = Optional.of(overAt.orElse(at));
        } else if (event instanceof AttemptEvent.Ended ended) {
            how = Optional.of(ended.how());
        }
    }

    private Optional<TaskBuilder> task(String kata) {
        return Optional.ofNullable(tasks.get(kata));
    }

    private void resumed(Duration at, AttemptEvent.Resumed resumed) {
        if (!aways.isEmpty() && aways.get(aways.size() - 1).away().isEmpty()) {
            // A pause in which the program was closed is still the pause.
            Attempt.Break open = aways.remove(aways.size() - 1);
            aways.add(new Attempt.Break(open.at(), open.why(), Optional.of(Duration.ofMillis(resumed.awayMillis()))));
            return;
        }
        aways.add(new Attempt.Break(at, resumed.after(), Optional.of(Duration.ofMillis(resumed.awayMillis()))));
    }

    Optional<Attempt> attempt() {
        return began.filter(first -> first.setting() != null).map(first -> new Attempt(id, first.stamp().at(), first.setting(),
                tasks.values().stream().map(TaskBuilder::task).toList(), List.copyOf(aways), elapsed, overAt, how));
    }
}
