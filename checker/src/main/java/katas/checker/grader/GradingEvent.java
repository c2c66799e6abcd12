package katas.checker.grader;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import katas.checker.catalog.Kata;
import katas.checker.compile.CompileError;

/** What happens while a kata is graded, in this order; told on the thread that asked for it. */
public sealed interface GradingEvent {

    /** Grading begins. */
    record Begun(Kata kata, int tests) implements GradingEvent {
    }

    /** The compiler is through; with errors, nothing else follows but the verdict. */
    record Compiled(List<CompileError> errors, Duration took) implements GradingEvent {
    }

    /** A test begins. */
    record TestBegun(String test) implements GradingEvent {
    }

    /** A test is over. Not yet the last word: only a run that is whole counts. */
    record TestEnded(TestOutcome outcome) implements GradingEvent {
    }

    /** The verdict is in. */
    record Judged(Verdict verdict) implements GradingEvent {
    }

    /** For who wants the verdict only. */
    static Consumer<GradingEvent> ignored() {
        return event -> {
        };
    }
}
