package katas.checker.debrief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.checker.attempt.Task;
import katas.checker.catalog.Variant;
import katas.checker.compare.BothRuns;
import katas.checker.compare.FileDiff;

/**
 * What is known of one kata of an attempt.
 *
 * @param lesson  the kata
 * @param task    what became of it
 * @param flags   its wrong solutions, each a misconception
 * @param files   how the code differs from the solution; empty when the code is not there any more
 * @param runs    the tests on both; empty when nothing was run
 * @param remarks why something is missing
 */
record KataFacts(Catalogue.Lesson lesson, Task task, List<Variant> flags, Optional<List<FileDiff>> files, Optional<BothRuns> runs, List<String> remarks) {

    /** The same kata after something was recorded. */
    KataFacts with(Task now) {
        return new KataFacts(lesson, now, flags, files, runs, remarks);
    }

    /** The misconceptions that were recognised, each once, in the order in which they came. */
    List<Task.Belief> beliefs() {
        Map<String, Task.Belief> beliefs = new LinkedHashMap<>();
        task.runs().forEach(run -> run.misconception().ifPresent(belief -> beliefs.putIfAbsent(belief.variant(), belief)));
        atLast().ifPresent(belief -> beliefs.putIfAbsent(belief.variant(), belief));
        return new ArrayList<>(beliefs.values());
    }

    /** The one that the code shows now. */
    Optional<Task.Belief> atLast() {
        return runs.flatMap(both -> both.yours().misconception()).map(seen -> new Task.Belief(seen.variant(), seen.sentence()))
                .or(() -> runs.isPresent() || task.runs().isEmpty() ? Optional.empty() : task.runs().get(task.runs().size() - 1).misconception());
    }
}
