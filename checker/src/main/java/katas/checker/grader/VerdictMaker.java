package katas.checker.grader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import katas.checker.run.Failure;
import katas.checker.run.Manifest;
import katas.checker.run.RunReport;
import katas.checker.run.Status;
import katas.checker.run.TestResult;
import katas.checker.worker.RunResult;
import katas.kit.record.Traffic;
import katas.kit.server.ServerUnavailable;

/** Holds what was heard of a run against the tests that there must be. The only place where something becomes green. */
final class VerdictMaker {

    private static final int LINES = 12;

    private final Manifest expected;
    private final RunResult result;
    private final Map<String, Duration> took;
    private final Map<String, Traffic> traffic;
    private final List<String> reasons = new ArrayList<>();

    /**
     * @param took    how long each test took
     * @param traffic what each test says it sent to the database
     */
    VerdictMaker(Manifest expected, RunResult result, Map<String, Duration> took, Map<String, Traffic> traffic) {
        this.expected = expected;
        this.result = result;
        this.took = new HashMap<>(took);
        this.traffic = new HashMap<>(traffic);
    }

    List<TestOutcome> tests() {
        List<TestOutcome> outcomes = new ArrayList<>();
        for (Manifest.Entry test : expected.tests()) {
            TestResult heard = result.report().tests().get(test.method());
            outcomes.add(heard == null ? new TestOutcome(test, Status.MISSING, Optional.empty(), "", Duration.ZERO)
                    : new TestOutcome(test, heard.status(), heard.failure(), heard.reason(), took.getOrDefault(test.method(), Duration.ZERO),
                            Optional.ofNullable(traffic.get(test.method()))));
        }
        return List.copyOf(outcomes);
    }

    /** Why it is broken; nothing when every test was run to its end. */
    List<String> reasons() {
        reasons.clear();
        if (!result.errors().isEmpty()) {
            reasons.add("It does not compile.");
            return List.copyOf(reasons);
        }
        result.mishap().ifPresent(mishap -> reasons.add(lines(mishap.what(), mishap.trace())));
        for (RunReport.Trouble trouble : result.report().troubles()) {
            reasons.add(lines(trouble.what() + trouble.failure().map(failure -> ": " + firstLine(failure)).orElse(""),
                    trouble.failure().map(Failure::trace).orElse(List.of())));
        }
        unavailable();
        if (reasons.isEmpty() && !result.ended()) {
            reasons.add("The run did not come to its end.");
        }
        if (reasons.isEmpty()) {
            unheard();
        }
        return List.copyOf(reasons);
    }

    /** A test without a database says nothing about the code: no colour but this one, however many others went through. */
    private void unavailable() {
        result.report().tests().values().stream().flatMap(test -> test.failure().stream())
                .filter(failure -> failure.type().equals(ServerUnavailable.class.getName()))
                .map(Failure::message).distinct().forEach(reasons::add);
    }

    private void unheard() {
        if (expected.tests().isEmpty()) {
            reasons.add("There are no tests, so nothing is proved.");
        }
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (TestOutcome outcome : tests()) {
            if (!outcome.green() && !outcome.red()) {
                String how = outcome.status().words() + (outcome.reason().isEmpty() ? "" : ": " + outcome.reason()) + ". Only tests that run to their end count.";
                alike.computeIfAbsent(how, any -> new ArrayList<>()).add(outcome.name());
            }
        }
        alike.forEach((how, names) -> reasons.add(names.size() == 1 ? "The test " + names.get(0) + " is " + how
                : names.size() + " tests are " + how + "\n" + String.join("\n", names)));
        SortedSet<String> foreign = new TreeSet<>(result.report().tests().keySet());
        foreign.removeAll(expected.names());
        if (!foreign.isEmpty()) {
            reasons.add("The run told of tests that the kata does not have: " + String.join(", ", foreign) + ".");
        }
    }

    Colour colour() {
        if (!reasons().isEmpty()) {
            return Colour.BROKEN;
        }
        return tests().stream().allMatch(TestOutcome::green) ? Colour.GREEN : Colour.RED;
    }

    private static String firstLine(Failure failure) {
        return failure.type() + (failure.message().isEmpty() ? "" : ": " + failure.message().lines().findFirst().orElse(""));
    }

    private static String lines(String what, List<String> trace) {
        List<String> lines = new ArrayList<>(List.of(what));
        trace.stream().limit(LINES).forEach(lines::add);
        return String.join("\n", lines);
    }
}
