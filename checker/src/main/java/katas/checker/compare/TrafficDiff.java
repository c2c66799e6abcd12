package katas.checker.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Verdict;
import katas.kit.record.Traffic;

/**
 * What two runs of the same tests sent to the database, test by test.
 *
 * @param tests in the order in which they are written
 */
public record TrafficDiff(List<Test> tests) {

    /** What is counted. */
    public enum Measure {
        STATEMENTS("statements", Traffic::statements),
        ROUND_TRIPS("round trips", Traffic::roundTrips),
        TRANSACTIONS("transactions", Traffic::transactions),
        ROWS_READ("rows read", Traffic::rowsFetched),
        ROWS_CHANGED("rows changed", Traffic::rowsChanged),
        CONNECTIONS("connections", Traffic::connections);

        private final String words;
        private final ToLongFunction<Traffic> number;

        Measure(String words, ToLongFunction<Traffic> number) {
            this.words = words;
            this.number = number;
        }

        public String words() {
            return words;
        }

        public long of(Traffic traffic) {
            return number.applyAsLong(traffic);
        }
    }

    /**
     * One test.
     *
     * @param yours    the learner's run of it
     * @param solution the solution's
     */
    public record Test(TestOutcome yours, TestOutcome solution) {

        public Optional<Traffic> yourTraffic() {
            return yours.traffic();
        }

        public Optional<Traffic> solutionTraffic() {
            return solution.traffic();
        }

        /** Whether both were measured. */
        public boolean measured() {
            return yourTraffic().isPresent() && solutionTraffic().isPresent();
        }

        /** Whether it looks at code only: neither run of it knows of a database. */
        boolean silent() {
            return yourTraffic().isEmpty() && solutionTraffic().isEmpty();
        }

        boolean green() {
            return yours.green() && solution.green();
        }

        public boolean differs(Measure measure) {
            return measured() && measure.of(yourTraffic().get()) != measure.of(solutionTraffic().get());
        }

        boolean differs() {
            return List.of(Measure.values()).stream().anyMatch(this::differs);
        }

        int runs() {
            return Math.max(yourTraffic().map(Traffic::runs).orElse(1), solutionTraffic().map(Traffic::runs).orElse(1));
        }
    }

    public static TrafficDiff of(Verdict yours, Verdict solution) {
        Map<String, TestOutcome> byName = new HashMap<>();
        yours.tests().forEach(test -> byName.put(test.name(), test));
        List<Test> tests = new ArrayList<>();
        solution.tests().stream().filter(test -> byName.containsKey(test.name())).forEach(test -> tests.add(new Test(byName.get(test.name()), test)));
        return new TrafficDiff(List.copyOf(tests));
    }

    public List<Test> differing() {
        return tests.stream().filter(Test::differs).toList();
    }

    /** What differs in any test. */
    public List<Measure> measures() {
        return List.of(Measure.values()).stream().filter(measure -> tests.stream().anyMatch(test -> test.differs(measure))).toList();
    }

    /** Whether every test that was measured is green with both. */
    public boolean allGreen() {
        return tests.stream().filter(Test::measured).allMatch(Test::green);
    }

    /** Over the tests that are green with both, since others did not get to their end; of one that has many runs, the first. */
    public long total(Measure measure, boolean yours) {
        return tests.stream().filter(test -> test.measured() && test.green()).mapToLong(test -> measure.of((yours ? test.yourTraffic() : test.solutionTraffic()).get())).sum();
    }
}
