package katas.checker.grader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import katas.checker.compile.CompileError;
import katas.checker.run.Manifest;
import katas.checker.run.TestResult;
import katas.checker.worker.RunListener;
import katas.kit.record.Traffic;

/**
 * What is heard of a run, and told of it. Whatever runs beside what, the tests are told in one order: those that were red last time, then
 * the others, each in the order of the kata, in which they make sense.
 */
final class Hearing implements RunListener {

    private final long start;
    private final Map<String, Manifest.Entry> tests = new HashMap<>();
    private final Consumer<GradingEvent> events;
    private final Map<String, Duration> took = new HashMap<>();
    private final Map<String, Traffic> traffic = new HashMap<>();
    /** Which were not told yet, in order. */
    private final Set<String> pending;
    /** What has ended and waits for those before it. */
    private final Map<String, TestOutcome> held = new LinkedHashMap<>();
    private Optional<Duration> firstRed = Optional.empty();
    private boolean again;

    /**
     * @param start when the grading began, as in {@link System#nanoTime()}
     * @param first the tests that were red last time
     */
    Hearing(long start, Manifest expected, Set<String> first, Consumer<GradingEvent> events) {
        this.start = start;
        this.events = events;
        List<String> order = new ArrayList<>();
        expected.tests().stream().map(Manifest.Entry::method).filter(first::contains).forEach(order::add);
        expected.tests().forEach(test -> {
            tests.put(test.method(), test);
            order.add(test.method());
        });
        this.pending = new LinkedHashSet<>(order);
    }

    Map<String, Duration> took() {
        return took;
    }

    Map<String, Traffic> traffic() {
        return traffic;
    }

    /** From the start of the grading until the first red test was told. */
    Optional<Duration> firstRed() {
        return firstRed;
    }

    /** The tests will be run once more: what was told stays told. */
    void again() {
        again = true;
        took.clear();
        traffic.clear();
    }

    /** The run is over: tells what was still waiting for others, which did not come to their end. */
    void over() {
        List.copyOf(pending).stream().filter(held::containsKey).forEach(this::tell);
    }

    @Override
    public void compiled(List<CompileError> errors, Duration time) {
        if (!again) {
            events.accept(new GradingEvent.Compiled(new ArrayList<>(errors), time));
        }
    }

    @Override
    public void started(String test) {
        if (pending.contains(test)) {
            events.accept(new GradingEvent.TestBegun(test));
        }
    }

    @Override
    public void sent(String test, Traffic numbers) {
        traffic.merge(test, numbers, Traffic::plus);
    }

    @Override
    public void finished(TestResult result, Duration time) {
        took.put(result.name(), time);
        Manifest.Entry test = tests.getOrDefault(result.name(), new Manifest.Entry("", result.name()));
        TestOutcome outcome = new TestOutcome(test, result.status(), result.failure(), result.reason(), time, Optional.ofNullable(traffic.get(result.name())));
        if (!tests.containsKey(result.name())) {
            // Nobody waits for it; the verdict will say that it does not belong here.
            events.accept(new GradingEvent.TestEnded(outcome));
            return;
        }
        held.put(result.name(), outcome);
        for (String next : List.copyOf(pending)) {
            if (!held.containsKey(next)) {
                return;
            }
            tell(next);
        }
    }

    private void tell(String name) {
        pending.remove(name);
        TestOutcome outcome = held.get(name);
        if (outcome.red() && firstRed.isEmpty()) {
            firstRed = Optional.of(Duration.ofNanos(System.nanoTime() - start));
        }
        events.accept(new GradingEvent.TestEnded(outcome));
    }
}
