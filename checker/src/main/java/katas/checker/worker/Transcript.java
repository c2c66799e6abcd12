package katas.checker.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import katas.checker.run.Failure;
import katas.checker.run.RunReport;
import katas.checker.run.Status;
import katas.checker.run.TestResult;
import katas.kit.record.Traffic;

/**
 * The records of one run in the parent. What cannot have happened, a test that ends without having begun or ends twice, is trouble, and a
 * run with trouble is not green.
 */
final class Transcript {

    private final Map<String, TestResult> tests = new LinkedHashMap<>();
    private final Map<String, Long> startedAt = new HashMap<>();
    private final Map<String, String> open = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<RunReport.Trouble> troubles = new ArrayList<>();
    private final RunListener listener;

    Transcript(RunListener listener) {
        this.listener = listener;
    }

    void add(Message message) {
        switch (message.kind()) {
            case STARTED -> started(message);
            case FINISHED -> finished(message);
            case SKIPPED -> skipped(message);
            case TROUBLE -> trouble(message.text("what"), Reporter.failure(message));
            default -> throw new IllegalArgumentException(message.kind() + " is no record of a test");
        }
    }

    void trouble(String what, Optional<Failure> failure) {
        troubles.add(new RunReport.Trouble(what, failure));
    }

    private void started(Message message) {
        String id = message.text("id");
        if (!seen.add(id)) {
            trouble(message.text("test") + " began twice", Optional.empty());
        }
        open.put(id, message.text("test"));
        startedAt.put(id, System.nanoTime());
        if (message.is("outer")) {
            listener.started(message.text("test"));
        }
    }

    private void finished(Message message) {
        String id = message.text("id");
        String test = message.text("test");
        if (!test.equals(open.remove(id))) {
            trouble(test + " ended without having begun", Optional.empty());
            return;
        }
        Optional<Status> status = statusOf(message.text("status"));
        if (status.isEmpty()) {
            trouble(test + " ended in a way that there is none: " + message.text("status"), Optional.empty());
            return;
        }
        tests.merge(test, new TestResult(test, status.get(), Reporter.failure(message), ""), TestResult::worse);
        Traffic.parse(message.text("traffic")).ifPresent(traffic -> listener.sent(test, traffic));
        if (message.is("outer")) {
            listener.finished(tests.get(test), Duration.ofNanos(System.nanoTime() - startedAt.get(id)));
        }
    }

    private static Optional<Status> statusOf(String name) {
        return List.of(Status.PASSED, Status.EMPTY, Status.ABORTED, Status.FAILED, Status.ERRORED).stream().filter(status -> status.name().equals(name)).findFirst();
    }

    private void skipped(Message message) {
        if (!seen.add(message.text("id"))) {
            trouble(message.text("test") + " was skipped after it had begun", Optional.empty());
        }
        tests.merge(message.text("test"), new TestResult(message.text("test"), Status.SKIPPED, Optional.empty(), message.text("reason")), TestResult::worse);
    }

    /** Whether any test has begun. */
    boolean begun() {
        return !seen.isEmpty();
    }

    /** The test that is going on, the innermost if there are several. */
    Optional<String> running() {
        return open.values().stream().reduce((first, second) -> second);
    }

    /** All results; tests that began and never ended are among them. */
    Map<String, TestResult> tests() {
        Map<String, TestResult> all = new LinkedHashMap<>(tests);
        for (String test : open.values()) {
            all.put(test, new TestResult(test, Status.UNFINISHED, Optional.empty(), ""));
        }
        return all;
    }

    List<RunReport.Trouble> troubles() {
        return List.copyOf(troubles);
    }
}
