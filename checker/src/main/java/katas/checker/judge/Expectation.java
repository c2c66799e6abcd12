package katas.checker.judge;

import java.util.Set;

/**
 * What is expected of one run; tests that are not named are expected to be green.
 *
 * @param subject  what was run, in words: {@code the stub}, {@code reject R1-version-on-each-line}
 * @param where    the file or folder to look at when it is not as expected
 * @param mustFail tests that are red by assertion
 * @param mayFail  tests that may be
 */
public record Expectation(String subject, String where, Set<String> mustFail, Set<String> mayFail) {

    /** Everything green. */
    public static Expectation green(String subject, String where) {
        return new Expectation(subject, where, Set.of(), Set.of());
    }

    boolean allGreen() {
        return mustFail.isEmpty() && mayFail.isEmpty();
    }
}
