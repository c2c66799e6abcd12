package katas.checker.compare;

import java.io.IOException;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.compile.CompileError;
import katas.checker.explain.CompileErrorText;
import katas.checker.grader.Colour;
import katas.checker.grader.Grader;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Source;
import katas.checker.grader.Verdict;
import katas.checker.pristine.PristineKata;

/**
 * The same tests on the learner's code and on the solution.
 *
 * @param yours    the verdict on the learner's code
 * @param solution the verdict on the solution
 */
public record BothRuns(Verdict yours, Verdict solution) {

    public static BothRuns of(Grader grader, PristineKata pristine) throws IOException, InterruptedException {
        // The learner's last: which tests to run first next time is remembered from the last run.
        Verdict solution = grader.grade(pristine, Source.solution(), GradingEvent.ignored());
        return new BothRuns(grader.grade(pristine, Source.learner(), GradingEvent.ignored()), solution);
    }

    /** Where the learner's code is the solution: one run is both. */
    public static BothRuns ofOne(Grader grader, PristineKata pristine) throws IOException, InterruptedException {
        Verdict verdict = grader.grade(pristine, Source.learner(), GradingEvent.ignored());
        return new BothRuns(verdict, verdict);
    }

    /** Whether there was only one. */
    public boolean one() {
        return yours == solution;
    }

    public TrafficDiff traffic() {
        return TrafficDiff.of(yours, solution);
    }

    /** Why there is nothing to compare. */
    public Optional<String> problem() {
        Kata kata = yours.kata();
        if (!yours.errors().isEmpty()) {
            CompileError first = yours.errors().get(0);
            return Optional.of("Your code does not compile, so nothing was run:\n" + CompileErrorText.of(first, kata::name));
        }
        if (!solution.errors().isEmpty()) {
            return Optional.of("The solution does not compile, so nothing was compared:\n" + CompileErrorText.of(solution.errors().get(0), kata::name));
        }
        if (traffic().tests().stream().noneMatch(test -> test.yourTraffic().isPresent() && test.solutionTraffic().isPresent())) {
            return Optional.of("What reached the database is not known: " + remark().orElse("no test measured it."));
        }
        return Optional.empty();
    }

    /** What to know before one reads the numbers. */
    public Optional<String> remark() {
        return remark(yours, "Your code").or(() -> remark(solution, "The solution"));
    }

    private static Optional<String> remark(Verdict verdict, String whose) {
        return verdict.colour() != Colour.BROKEN || verdict.reasons().isEmpty() ? Optional.empty()
                : Optional.of(whose + " was not run to its end: " + verdict.reasons().get(0).lines().findFirst().orElse(""));
    }
}
