package katas.checker.worker;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import katas.kit.record.Progress;
import katas.kit.record.Traffic;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests of the given classes that are in one strand; those that were red last time before the others. Nothing that lies on the class path has a say in
 * how: no engine, listener or extension is looked up, no configuration file is read.
 */
final class TestExecution implements Runnable {

    private static final LauncherConfig CONFIG = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build();

    private final LearnerLoader loader;
    private final List<String> classes;
    private final Predicate<String> mine;
    private final Set<String> first;
    private final Reporter reporter;
    private volatile boolean whole;
    private volatile boolean outOfMemory;

    TestExecution(LearnerLoader loader, List<String> classes, Predicate<String> mine, Set<String> first, Reporter reporter) {
        this.loader = loader;
        this.classes = classes;
        this.mine = mine;
        this.first = first;
        this.reporter = reporter;
    }

    @Override
    public void run() {
        try {
            Launcher launcher = launcher();
            if (first.stream().anyMatch(mine)) {
                launcher.execute(request(mine.and(first::contains)), new EventSender(reporter));
            }
            launcher.execute(request(mine.and(test -> !first.contains(test))), new EventSender(reporter));
            whole = true;
        } catch (OutOfMemoryError e) {
            outOfMemory = true;
            reporter.trouble("the memory was full", e);
        } catch (Throwable e) {
            // Whatever it is, Errors included: it is the run that broke, not the worker, and the record says so.
            reporter.trouble("the run broke off", e);
        }
    }

    boolean whole() {
        return whole;
    }

    boolean outOfMemory() {
        return outOfMemory;
    }

    private static Launcher launcher() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Made in the grader's context: a junit-platform.properties among the learner's resources is not for it.
        thread.setContextClassLoader(TestExecution.class.getClassLoader());
        try {
            return LauncherFactory.create(CONFIG);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private LauncherDiscoveryRequest request(Predicate<String> wanted) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(classes.stream().map(name -> DiscoverySelectors.selectClass(loader, name)).toList())
                .filters((PostDiscoveryFilter) descriptor -> filter(descriptor, wanted))
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .configurationParameter(Traffic.KEY, "true")
                .configurationParameter(Progress.KEY, "true")
                .configurationParameter("junit.jupiter.testclass.order.default", "katas.kit.BehavioursFirst")
                .build();
    }

    private static FilterResult filter(TestDescriptor descriptor, Predicate<String> wanted) {
        return FilterResult.includedIf(descriptor.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast)
                .map(source -> wanted.test(source.getMethodName())).orElse(false));
    }
}
