package katas.checker.worker;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import katas.checker.run.MethodOf;
import katas.checker.run.Status;
import katas.kit.record.Progress;
import katas.kit.record.Traffic;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Makes records of what the engine reports. */
final class EventSender implements TestExecutionListener {

    private final Reporter reporter;
    /** What tests told of their traffic, until their end is reported. */
    private final Map<String, String> traffic = new ConcurrentHashMap<>();
    private volatile TestPlan plan;

    EventSender(Reporter reporter) {
        this.reporter = reporter;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionStarted(TestIdentifier id) {
        MethodOf.identifier(plan, id).ifPresent(owner -> reporter.send(about(Message.Kind.STARTED, id, owner)));
    }

    @Override
    public void executionSkipped(TestIdentifier id, String reason) {
        Optional<TestIdentifier> owner = MethodOf.identifier(plan, id);
        if (owner.isPresent()) {
            reporter.send(about(Message.Kind.SKIPPED, id, owner.get()).with("reason", reason));
        } else {
            reporter.trouble(id.getDisplayName() + " was skipped: " + reason, null);
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier id, ReportEntry entry) {
        String numbers = entry.getKeyValuePairs().get(Traffic.KEY);
        if (numbers != null) {
            traffic.put(id.getUniqueId(), numbers);
        }
        if (entry.getKeyValuePairs().containsKey(Progress.KEY)) {
            reporter.send(Message.of(Message.Kind.PROGRESS).with("id", id.getUniqueId()));
        }
    }

    @Override
    public void executionFinished(TestIdentifier id, TestExecutionResult result) {
        Throwable thrown = result.getThrowable().orElse(null);
        Optional<TestIdentifier> owner = MethodOf.identifier(plan, id);
        if (owner.isPresent()) {
            String numbers = traffic.remove(id.getUniqueId());
            reporter.send(Reporter.failure(about(Message.Kind.FINISHED, id, owner.get()).with("status", Status.of(result, id.isTest()))
                    .with("traffic", numbers == null ? "" : numbers), thrown));
        } else if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            String how = result.getStatus() == TestExecutionResult.Status.ABORTED ? " was aborted" : " failed";
            reporter.trouble("set-up or clean-up of " + id.getDisplayName() + how, thrown);
        }
    }

    private Message about(Message.Kind kind, TestIdentifier id, TestIdentifier owner) {
        return Message.of(kind).with("id", id.getUniqueId()).with("test", MethodOf.name(plan, owner).orElseThrow())
                .with("outer", id.equals(owner));
    }
}
