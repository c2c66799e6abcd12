package katas.checker.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<RunReport.Trouble> troubles = new ArrayList<>();
    private final RunListener listener;

    /**
     * A test that goes on.
     *
     * @param began when, as in {@link System#nanoTime()}
     * @param heard when it, or one inside it, was last heard of
     */
    private record Open(String test, long began, long heard) {
    }

    Transcript(RunListener listener) {
        this.listener = listener;
    }

    void add(Message message) {
        heardOf(message.text("id"));
        switch (message.kind()) {
            case STARTED -> started(message);
            case PROGRESS -> {
                // That it was heard of is all.
            }
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
        open.put(id, new Open(message.text("test"), System.nanoTime(), System.nanoTime()));
        startedAt.put(id, System.nanoTime());
        if (message.is("outer")) {
            listener.started(message.text("test"));
        }
    }

    private void finished(Message message) {
        String id = message.text("id");
        String test = message.text("test");
        Open ended = open.remove(id);
        if (ended == null || !test.equals(ended.test())) {
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

    /** Engines make the name of what is inside a test from the name of the test. */
    private void heardOf(String id) {
        open.replaceAll((outer, test) -> id.startsWith(outer) ? new Open(test.test(), test.began(), System.nanoTime()) : test);
    }

    /** The test that is going on; if there are several, the one of which nothing was heard for longest. */
    Optional<String> running() {
        return quietest().map(Open::test);
    }

    /** For how long nothing was heard of that one; no time if none is going on. */
    Duration silence() {
        return quietest().map(test -> Duration.ofNanos(System.nanoTime() - test.heard())).orElse(Duration.ZERO);
    }

    /** For how long the longest of those that go on has been going on. */
    Duration longest() {
        return open.values().stream().map(test -> Duration.ofNanos(System.nanoTime() - test.began())).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    private Optional<Open> quietest() {
        return open.values().stream().min(Comparator.comparing(Open::heard, (one, other) -> Long.signum(one - other)));
    }

    /** All results; tests that began and never ended are among them. */
    Map<String, TestResult> tests() {
        Map<String, TestResult> all = new LinkedHashMap<>(tests);
        for (Open test : open.values()) {
            all.put(test.test(), new TestResult(test.test(), Status.UNFINISHED, Optional.empty(), ""));
        }
        return all;
    }

    List<RunReport.Trouble> troubles() {
        return List.copyOf(troubles);
    }
}
