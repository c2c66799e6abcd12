package katas.checker.grader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import katas.checker.run.Manifest;

/**
 * Which tests two workers run beside each other, so that both take about as long.
 *
 * @param one   tests of the one
 * @param other those of the other; together with the one's they are all. Empty when nothing is known of the tests
 */
record Split(Set<String> one, Set<String> other) {

    /** The longest first, each to the one who has less; tests of which nothing is known count as short. */
    static Split of(Manifest expected, Map<String, Duration> took) {
        List<String> longestFirst = new ArrayList<>(expected.names());
        longestFirst.sort(Comparator.comparing((String test) -> took.getOrDefault(test, Duration.ZERO)).reversed());
        Set<String> one = new TreeSet<>();
        Set<String> other = new TreeSet<>();
        Duration ofOne = Duration.ZERO;
        Duration ofOther = Duration.ZERO;
        for (String test : longestFirst) {
            Duration time = took.getOrDefault(test, Duration.ZERO);
            if (ofOne.compareTo(ofOther) <= 0) {
                one.add(test);
                ofOne = ofOne.plus(time);
            } else {
                other.add(test);
                ofOther = ofOther.plus(time);
            }
        }
        return new Split(one, other);
    }
}
