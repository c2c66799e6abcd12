package katas.checker.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import katas.checker.report.Finding;
import katas.checker.run.Failure;
import katas.checker.run.Manifest;
import katas.checker.run.RunReport;
import katas.checker.run.TestResult;

/**
 * Decides whether a run is as it was expected to be. Green is only what is accounted for: a test of the manifest of which
 * nothing was heard, or that was skipped, counts against the run as a red one does.
 */
public final class Judge {

    private static final int MESSAGE_LINES = 15;
    private static final int OUTPUT_LINES = 20;

    private final Expectation expected;
    private final Manifest manifest;
    private final RunReport report;
    private final List<Finding> findings = new ArrayList<>();

    private Judge(Expectation expected, Manifest manifest, RunReport report) {
        this.expected = expected;
        this.manifest = manifest;
        this.report = report;
    }

    /** What speaks against the run; nothing when it is as expected. */
    public static List<Finding> judge(Expectation expected, Manifest manifest, RunReport report) {
        Judge judge = new Judge(expected, manifest, report);
        judge.names();
        judge.run();
        for (String test : manifest.names()) {
            TestResult result = report.tests().get(test);
            if (result != null) {
                judge.test(result);
            }
        }
        judge.accounts();
        return judge.withOutput();
    }

    private void names() {
        SortedSet<String> unknown = new TreeSet<>(expected.mustFail());
        unknown.addAll(expected.mayFail());
        unknown.removeAll(manifest.names());
        for (String name : unknown) {
            add("the name of a test of this kata", "\"" + name + "\", which is none", "correct it; the tests are\n"
                    + String.join("\n", manifest.names()), "");
        }
    }

    private void run() {
        report.stall().ifPresent(stall -> add("every test over within " + seconds(stall),
                stall.test().map(test -> test + " did not end").orElse("nothing was heard of the run") + " on " + expected.subject(),
                "look for an endless loop, a lock that nobody releases, or a thread that is waited for; the run was given up, so the tests "
                        + "after it are not judged", String.join("\n", stall.trace())));
        for (RunReport.Trouble trouble : report.troubles()) {
            add("a run in which only tests fail", trouble.what() + " on " + expected.subject(),
                    "make it a test that fails by assertion, or mend the set-up",
                    trouble.failure().map(failure -> failure.text(MESSAGE_LINES)).orElse(""));
        }
        if (manifest.tests().isEmpty()) {
            add("at least one test", "a kata without tests", "write them in src/test/java; a run of nothing proves nothing", "");
        }
    }

    private void test(TestResult result) {
        String name = result.name();
        boolean must = expected.mustFail().contains(name);
        boolean may = expected.mayFail().contains(name);
        switch (result.status()) {
            case PASSED -> {
                if (must) {
                    add(name + " red by assertion on " + expected.subject(), "it is green",
                            "mend the variant if it is not wrong after all, or the test that does not notice; or take " + name + " out of mustFail", "");
                }
            }
            case FAILED -> {
                if (!must && !may) {
                    add(name + " green on " + expected.subject(), "it is red", unexpectedRed(name), message(result.failure()));
                }
            }
            case ERRORED -> add((must || may ? name + " red by assertion on " : name + " green on ") + expected.subject(),
                    "it is red by " + result.failure().map(Failure::type).orElse("an error") + ", which is no assertion",
                    must || may ? "let the test assert what should have been, in the words of the domain, or mend the code so that it gets that far"
                            : unexpectedRed(name), message(result.failure()));
            case SKIPPED, ABORTED, EMPTY -> add(name + " run on " + expected.subject(),
                    "it is " + result.status().words() + (result.reason().isEmpty() ? "" : ": " + result.reason()),
                    "let it run: a test that does not run proves nothing", message(result.failure()));
            case UNFINISHED -> {
                if (report.stall().isEmpty()) {
                    add(name + " over on " + expected.subject(), "it began and was never finished", "look at what it does to its thread", "");
                }
            }
        }
    }

    private void accounts() {
        SortedSet<String> missing = manifest.names();
        missing.removeAll(report.tests().keySet());
        if (!missing.isEmpty() && report.stall().isEmpty()) {
            add("every test accounted for on " + expected.subject(), "nothing was heard of " + String.join(", ", missing),
                    report.troubles().isEmpty() ? "find out why the engine does not run it" : "mend what is told above; they were lost to it", "");
        }
        SortedSet<String> foreign = new TreeSet<>(report.tests().keySet());
        foreign.removeAll(manifest.names());
        if (!foreign.isEmpty()) {
            add("only the tests that were found before the run", "also " + String.join(", ", foreign),
                    "make them ordinary test methods, so that the grader knows to expect them", "");
        }
    }

    private List<Finding> withOutput() {
        if (findings.isEmpty() || report.output().isBlank()) {
            return List.copyOf(findings);
        }
        List<String> lines = report.output().lines().toList();
        String shown = String.join("\n", lines.subList(Math.max(0, lines.size() - OUTPUT_LINES), lines.size()));
        Finding last = findings.remove(findings.size() - 1);
        findings.add(new Finding(last.where(), last.expected(), last.seen(), last.next(),
                (last.detail() + "\n\nprinted during the run" + (lines.size() > OUTPUT_LINES ? ", its last lines" : "") + ":\n" + shown).strip()));
        return List.copyOf(findings);
    }

    private String unexpectedRed(String name) {
        return expected.allGreen()
                ? "mend " + expected.subject() + ", or the test if it asks for a technique and not for a behaviour"
                : "if that is meant, list " + name + " in mustFail or mayFail; else mend " + expected.subject() + " or the test";
    }

    private static String message(Optional<Failure> failure) {
        return failure.map(f -> f.text(MESSAGE_LINES)).orElse("");
    }

    private static String seconds(RunReport.Stall stall) {
        return stall.limit().toMillis() % 1000 == 0 ? stall.limit().toSeconds() + " s" : stall.limit().toMillis() + " ms";
    }

    private void add(String expectation, String seen, String next, String detail) {
        findings.add(new Finding(expected.where(), expectation, seen, next, detail));
    }
}
