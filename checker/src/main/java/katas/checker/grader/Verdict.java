package katas.checker.grader;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import katas.checker.catalog.Kata;
import katas.checker.compile.CompileError;
import katas.checker.judge.Misconception;
import katas.checker.pristine.Edit;

/**
 * What the grader has to say about one kata.
 *
 * @param kata          the kata
 * @param colour        green, red or broken
 * @param tests         every test that there must be, in the order in which they are written
 * @param errors        of the compiler; then no test was run
 * @param reasons       why it is broken: sentences, perhaps with lines of a stack trace below
 * @param misconception what somebody who gets just these failures usually believes
 * @param edits         files that are fixed and were edited; the published ones were used
 * @param notes         what is worth knowing although it changes nothing
 * @param output        what the code printed; the middle is left out when it is long
 * @param timings       how long it took
 */
public record Verdict(Kata kata, Colour colour, List<TestOutcome> tests, List<CompileError> errors, List<String> reasons,
                      Optional<Misconception> misconception, List<Edit> edits, List<String> notes, String output, Timings timings) {

    public boolean green() {
        return colour == Colour.GREEN;
    }

    /** Tests that were run and failed. */
    public List<TestOutcome> redTests() {
        return tests.stream().filter(TestOutcome::red).toList();
    }

    public SortedSet<String> redNames() {
        return redTests().stream().map(TestOutcome::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many tests are green. */
    public long passed() {
        return tests.stream().filter(TestOutcome::green).count();
    }
}
