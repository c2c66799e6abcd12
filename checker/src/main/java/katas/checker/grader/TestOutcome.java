package katas.checker.grader;

import java.time.Duration;
import java.util.Optional;
import katas.checker.run.Failure;
import katas.checker.run.Manifest;
import katas.checker.run.Status;
import katas.kit.record.Traffic;
import katas.kit.server.ServerUnavailable;

/**
 * What became of one of the tests that there must be.
 *
 * @param test    which one
 * @param status  {@link Status#MISSING} when nothing was heard of it
 * @param failure what it threw
 * @param reason  why it was skipped; empty otherwise
 * @param took    how long, as the parent saw it
 * @param traffic what it says it sent to the database; for people to read, and never a reason for a verdict
 */
public record TestOutcome(Manifest.Entry test, Status status, Optional<Failure> failure, String reason, Duration took, Optional<Traffic> traffic) {

    /** One of which nobody knows what it sent. */
    public TestOutcome(Manifest.Entry test, Status status, Optional<Failure> failure, String reason, Duration took) {
        this(test, status, failure, reason, took, Optional.empty());
    }

    public String name() {
        return test.method();
    }

    /** The name as a sentence. */
    public String sentence() {
        return name().replace('_', ' ');
    }

    public boolean green() {
        return status == Status.PASSED;
    }

    /** Whether it was run and failed; without a database it was not run. */
    public boolean red() {
        return (status == Status.FAILED || status == Status.ERRORED) && !withoutDatabase();
    }

    private boolean withoutDatabase() {
        return failure.map(why -> why.type().equals(ServerUnavailable.class.getName())).orElse(false);
    }
}
