package katas.checker.debrief;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.How;
import katas.checker.attempt.Setting;
import katas.checker.attempt.Task;
import katas.checker.catalog.StubSheet;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Verdict;

/** An attempt of which nothing is known but how it ended. */
public final class HandedIn {

    private HandedIn() {
    }

    /**
     * The attempt of somebody whose code came back.
     *
     * @param name     what to call it
     * @param when     it was judged
     * @param verdicts on each of its katas, in their order
     */
    public static Attempt attempt(String name, Instant when, List<Verdict> verdicts) throws IOException {
        List<Task> tasks = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            tasks.add(task(verdict));
        }
        Setting setting = new Setting(tasks.stream().map(Task::kata).toList(), 0, 0, "", "", "", "");
        return new Attempt(name, when.toString(), setting, List.copyOf(tasks), List.of(), Duration.ZERO, Optional.empty(), Optional.of(How.HANDED_IN));
    }

    private static Task task(Verdict verdict) throws IOException {
        List<String> all = verdict.tests().stream().map(TestOutcome::name).toList();
        Set<String> red = new TreeSet<>();
        StubSheet.read(verdict.kata(), new ArrayList<>()).ifPresent(sheet -> {
            red.addAll(sheet.mustFail());
            red.addAll(sheet.mayFail());
        });
        List<String> green = verdict.tests().stream().filter(TestOutcome::green).map(TestOutcome::name).toList();
        return new Task(verdict.kata().slug(), Duration.ZERO, all, all.stream().filter(test -> !red.contains(test)).toList(), List.of(), List.of(),
                Optional.of(new Task.End(Duration.ZERO, How.HANDED_IN, verdict.colour().word(), green)), Map.of());
    }
}
