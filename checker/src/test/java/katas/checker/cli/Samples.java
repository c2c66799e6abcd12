package katas.checker.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.CompileError;
import katas.checker.compile.SourceTree;
import katas.checker.grader.Colour;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Timings;
import katas.checker.grader.Verdict;
import katas.checker.judge.Misconception;
import katas.checker.pack.Answer;
import katas.checker.pack.Candidate;
import katas.checker.pack.Judged;
import katas.checker.pack.PackManifest;
import katas.checker.pack.Rubric;
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

    static final PackManifest MANIFEST = new PackManifest("id-1", Instant.parse("2026-03-01T12:00:00Z"), 40, OptionalLong.of(7), "1.0", "abc",
            List.of(new PackManifest.Entry("01-counter", "def")));

    /** What came back from somebody; without a verdict, nothing of the kata did. */
    static JudgePrinter.Line answer(Optional<Verdict> verdict) {
        SourceTree code = new SourceTree(new TreeMap<>(), new TreeMap<>());
        Answer answer = new Answer(KATA, verdict, verdict.isPresent() ? Optional.empty() : Optional.of("nothing of it came back."), code,
                List.of(new Edit("Tally.java", Edit.How.CHANGED)), Optional.of(Instant.parse("2026-03-01T12:38:00Z")), List.of("its own note"), new Rubric(List.of(), List.of()));
        Judged judged = new Judged(new Candidate("=alice, \"the first\"", Path.of("alice")), Optional.of(MANIFEST), List.of(answer), Optional.empty(), List.of("a note on all"));
        return new JudgePrinter.Line(judged, Optional.of(answer), Optional.of(Path.of("debrief.html")));
    }

    /** Somebody who sent no answer. */
    static JudgePrinter.Line unreadable() {
        return new JudgePrinter.Line(new Judged(new Candidate("eve", Path.of("eve.zip")), Optional.empty(), List.of(), Optional.of("it is no zip"), List.of()),
                Optional.empty(), Optional.empty());
    }
}
