package katas.checker.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down what the engine reports. Invocations of parameterized, repeated and dynamic tests count for their method; what
 * fails outside of any method is trouble. Called by the run's thread, and by whatever threads the engine uses.
 */
final class EventLog implements TestExecutionListener {

    private final Map<String, TestResult> tests = new LinkedHashMap<>();
    private final List<RunReport.Trouble> troubles = new ArrayList<>();
    private final Set<String> finished = new HashSet<>();
    private final Set<String> running = new LinkedHashSet<>();
    private TestPlan plan;
    private boolean ended;
    private boolean closed;
    private long lastEvent = System.nanoTime();

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan started) {
        plan = started;
        heard();
    }

    @Override
    public synchronized void executionStarted(TestIdentifier id) {
        heard();
        if (id.isTest()) {
            MethodOf.name(plan, id).ifPresent(running::add);
        }
    }

    @Override
    public synchronized void dynamicTestRegistered(TestIdentifier id) {
        heard();
    }

    /** A test that takes long tells now and then that it comes along. */
    @Override
    public synchronized void reportingEntryPublished(TestIdentifier id, ReportEntry entry) {
        heard();
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier id, String reason) {
        heard();
        if (closed) {
            return;
        }
        Optional<String> owner = MethodOf.name(plan, id);
        if (owner.isPresent()) {
            record(new TestResult(owner.get(), Status.SKIPPED, Optional.empty(), reason));
        } else {
            troubles.add(new RunReport.Trouble(id.getDisplayName() + " was skipped: " + reason, Optional.empty()));
        }
    }

    @Override
    public synchronized void executionFinished(TestIdentifier id, TestExecutionResult result) {
        heard();
        if (closed) {
            return;
        }
        if (!finished.add(id.getUniqueId())) {
            troubles.add(new RunReport.Trouble(id.getDisplayName() + " was reported twice", Optional.empty()));
        }
        Optional<Failure> failure = result.getThrowable().map(Failure::of);
        Optional<String> owner = MethodOf.name(plan, id);
        if (owner.isPresent()) {
            if (id.isTest()) {
                running.remove(owner.get());
            }
            record(new TestResult(owner.get(), Status.of(result, id.isTest()), failure, ""));
        } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            String how = result.getStatus() == TestExecutionResult.Status.ABORTED ? " was aborted" : " failed";
            troubles.add(new RunReport.Trouble("set-up or clean-up of " + id.getDisplayName() + how, failure));
        }
    }

    /** The run's thread is through. */
    synchronized void end(Optional<Throwable> thrown) {
        if (!closed) {
            thrown.ifPresent(t -> troubles.add(new RunReport.Trouble("the run broke off", Optional.of(Failure.of(t)))));
        }
        ended = true;
        notifyAll();
    }

    /** Waits until the run is over; false when nothing was heard of it for as long as the limit. */
    synchronized boolean awaitEnd(Duration limit) throws InterruptedException {
        while (!ended) {
            long left = limit.toNanos() - (System.nanoTime() - lastEvent);
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /** From here on nothing is written down: a run that was given up may go on talking. */
    synchronized void close() {
        closed = true;
    }

    synchronized Optional<String> runningTest() {
        return running.stream().reduce((first, second) -> second);
    }

    synchronized Map<String, TestResult> tests() {
        Map<String, TestResult> all = new LinkedHashMap<>(tests);
        for (String name : running) {
            all.put(name, new TestResult(name, Status.UNFINISHED, Optional.empty(), ""));
        }
        return all;
    }

    synchronized List<RunReport.Trouble> troubles() {
        return List.copyOf(troubles);
    }

    private void heard() {
        lastEvent = System.nanoTime();
    }

    private void record(TestResult result) {
        tests.merge(result.name(), result, TestResult::worse);
    }
}
