package katas.checker.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.CompileError;
import katas.checker.grader.Colour;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Timings;
import katas.checker.grader.Verdict;
import katas.checker.judge.Misconception;
import katas.checker.pristine.Edit;
import katas.checker.run.Failure;
import katas.checker.run.Manifest;
import katas.checker.run.Status;
import katas.kit.record.Traffic;

/** Verdicts that nobody had to wait for. */
final class Samples {

    static final Kata KATA = new Kata(new Repository(Path.of("")), "01-counter");

    private Samples() {
    }

    static TestOutcome test(String name, Status status, String message, Traffic sent) {
        Optional<Failure> failure = message.isEmpty() ? Optional.empty()
                : Optional.of(new Failure("java.lang.AssertionError", message, true, List.of("at CounterTest.java:3"), "What reached the database:\n  nothing"));
        return new TestOutcome(new Manifest.Entry("katas.counter.CounterTest", name), status, failure, "", Duration.ofMillis(1234), Optional.ofNullable(sent));
    }

    static Verdict verdict(Colour colour, List<TestOutcome> tests, String... reasons) {
        return new Verdict(KATA, colour, tests, List.of(), List.of(reasons), Optional.empty(), List.of(), List.of(), "", new Timings(Duration.ofMillis(5), Optional.empty(), Duration.ofMillis(50)));
    }

    static Verdict green() {
        return verdict(Colour.GREEN, List.of(test("adds_up", Status.PASSED, "", new Traffic(1, 3, 3, 1, 10, 0, 1))));
    }

    /** One in which every field has something in it. */
    static Verdict full() {
        return new Verdict(KATA, Colour.RED, List.of(test("adds_up", Status.FAILED, "expected: 5\nseen: <3> & \u0000", new Traffic(7, 30, 20, 2, 100, 4, 3))),
                List.of(new CompileError(Path.of("katas/01-counter/Tally.java"), 3, 7, "  int a", "';' expected")), List.of("It did not end."),
                Optional.of(new Misconception("R1-starts-at-one", "Counting begins with one", true)), List.of(new Edit("CounterTest.java", Edit.How.CHANGED)),
                List.of("a note"), "", new Timings(Duration.ofMillis(5), Optional.of(Duration.ofMillis(20)), Duration.ofMillis(50)));
    }
}
