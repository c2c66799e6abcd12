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
}
