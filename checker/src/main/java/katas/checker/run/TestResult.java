package katas.checker.run;

import java.util.Optional;

/**
 * What became of one test method.
 *
 * @param name    the method
 * @param status  the worst of its invocations
 * @param failure of the invocation that was worst first
 * @param reason  why it was skipped; empty otherwise
 */
public record TestResult(String name, Status status, Optional<Failure> failure, String reason) {

    public boolean red() {
        return status == Status.FAILED || status == Status.ERRORED || status == Status.UNFINISHED;
    }

    /** Of two invocations of the same test the one that counts. */
    public static TestResult worse(TestResult before, TestResult now) {
        // EMPTY is what a template says of itself; any invocation of it says more.
        if (before.status() == Status.EMPTY || now.status() == Status.EMPTY) {
            return before.status() == Status.EMPTY ? now : before;
        }
        return now.status().compareTo(before.status()) > 0 ? now : before;
    }
}
