package katas.checker.judge;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import katas.checker.run.Failure;

/** The failing tests of a run with what they said. */
record RunPrint(SortedMap<String, FailurePrint> tests) {

    static RunPrint of(Map<String, Failure> failures) {
        SortedMap<String, FailurePrint> tests = new TreeMap<>();
        failures.forEach((test, failure) -> tests.put(test, FailurePrint.of(failure)));
        return new RunPrint(tests);
    }

    /** From 0, nothing alike, to 1, the same tests with the same words. */
    double similarity(RunPrint other) {
        Set<String> either = new TreeSet<>(tests.keySet());
        either.addAll(other.tests.keySet());
        double sum = 0;
        for (String test : either) {
            if (tests.containsKey(test) && other.tests.containsKey(test)) {
                sum += tests.get(test).similarity(other.tests.get(test));
            }
        }
        return either.isEmpty() ? 0 : sum / either.size();
    }

    boolean sameTests(RunPrint other) {
        return tests.keySet().equals(other.tests.keySet());
    }
}
