package katas.checker.grader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import katas.checker.compile.CompileError;
import katas.checker.run.RunReport;
import katas.checker.run.RunReport.Trouble;
import katas.checker.run.TestResult;
import katas.checker.worker.Mishap;
import katas.checker.worker.RunResult;

/**
 * What two workers tell, each of its own tests. They make a whole only when both are whole and were made of the same sources.
 *
 * @param one     what the one tells
 * @param ofOne   the tests that it was asked for
 * @param other   what the other tells
 * @param ofOther the tests that that one was asked for
 */
record Halves(RunResult one, Set<String> ofOne, RunResult other, Set<String> ofOther) {

    RunResult whole() {
        Map<String, TestResult> tests = new TreeMap<>();
        List<Trouble> troubles = new ArrayList<>();
        add(one, ofOne, tests, troubles);
        add(other, ofOther, tests, troubles);
        List<CompileError> errors = one.errors().isEmpty() ? other.errors() : one.errors();
        if (one.mishap().isPresent()) {
            other.mishap().map(Mishap::what).ifPresent(what -> troubles.add(new Trouble(what, Optional.empty())));
        } else if (other.mishap().isEmpty() && errors.isEmpty() && (one.sources().isEmpty() || !one.sources().equals(other.sources()))) {
            troubles.add(new Trouble("A file was changed while it was being compiled, so some tests may have seen the old one and others the new. Run it again", Optional.empty()));
        }
        RunReport report = new RunReport(tests, troubles, Optional.empty(), one.report().output() + other.report().output(), longer(one.report().took(), other.report().took()));
        List<String> notes = new ArrayList<>(one.notes());
        notes.addAll(other.notes());
        return new RunResult(errors, report, one.ended() && other.ended(), one.mishap().or(other::mishap), notes, longer(one.compiled(), other.compiled()), one.sources());
    }

    /** Each worker's word counts for its own tests only. */
    private static void add(RunResult result, Set<String> own, Map<String, TestResult> tests, List<Trouble> troubles) {
        Set<String> foreign = new TreeSet<>(result.report().tests().keySet());
        foreign.removeAll(own);
        if (!foreign.isEmpty()) {
            troubles.add(new Trouble("the run told of tests that it was not asked for: " + String.join(", ", foreign), Optional.empty()));
        }
        result.report().tests().forEach((name, test) -> {
            if (own.contains(name)) {
                tests.put(name, test);
            }
        });
        troubles.addAll(result.report().troubles());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
