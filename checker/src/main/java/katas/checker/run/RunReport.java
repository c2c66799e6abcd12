package katas.checker.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run of a kata's tests came to.
 *
 * @param tests    by method name; only tests of which the engine reported something
 * @param troubles what went wrong outside of a test, so that the run cannot count: a failing set-up, an engine that broke
 * @param stall    what was going on when the run was given up
 * @param output   what was printed meanwhile; the middle is left out when it is long
 * @param took     how long
 */
public record RunReport(Map<String, TestResult> tests, List<Trouble> troubles, Optional<Stall> stall, String output, Duration took) {

    /**
     * @param what    in a few words: {@code set-up of BoundariesTest failed}
     * @param failure what was thrown, if anything was
     */
    public record Trouble(String what, Optional<Failure> failure) {
    }

    /**
     * Nothing was heard of the run for too long.
     *
     * @param test  the test that was running, if one was
     * @param limit how long was waited
     * @param trace where its threads were
     */
    public record Stall(Optional<String> test, Duration limit, List<String> trace) {
    }
}
