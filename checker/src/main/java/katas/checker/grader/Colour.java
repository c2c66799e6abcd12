package katas.checker.grader;

import java.util.Locale;

/** What a verdict comes to. */
public enum Colour {
    /** Every test that there must be was run to its end and passed, and nothing else went wrong. */
    GREEN,
    /** Every test was run to its end, and some failed. */
    RED,
    /** It does not compile, or the tests could not all be run to their end. */
    BROKEN;

    /** As files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
