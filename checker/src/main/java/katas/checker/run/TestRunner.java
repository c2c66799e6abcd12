package katas.checker.run;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import katas.kit.record.Progress;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests in this process, each run in a class loader of its own. Its parent is the grader's loader, so that
 * Hibernate, H2 and the kit are loaded and warm once for all runs, while a kata's statics live for one run only.
 */
public final class TestRunner {

    /** How long a single test may take before the run is given up. */
    public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(20);

    private static final int FRAMES = 8;
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final LauncherConfig CONFIG = LauncherConfig.builder()
            // Listeners on the grader's own class path (an IDE's, a build's) have no business in here.
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build();

    private final Duration limit;

    public TestRunner(Duration limit) {
        this.limit = limit;
    }

    /** The tests in a folder of test classes, without running any. */
    public Manifest discover(Path mainClasses, Path testClasses) throws IOException {
        try (URLClassLoader loader = loader(mainClasses, testClasses)) {
            return inContext(loader, () -> manifest(LauncherFactory.create(CONFIG).discover(request(testClasses))));
        }
    }

    /** Runs all tests of a folder of test classes against a folder of main classes. */
    public RunReport run(Path mainClasses, Path testClasses) throws IOException, InterruptedException {
        long start = System.nanoTime();
        EventLog log = new EventLog();
        URLClassLoader loader = loader(mainClasses, testClasses);
        try (OutputCapture capture = new OutputCapture()) {
            Thread thread = new Thread(() -> execute(loader, testClasses, log), "kata-run");
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            thread.start();
            Optional<RunReport.Stall> stall = Optional.empty();
            if (!log.awaitEnd(limit)) {
                stall = Optional.of(new RunReport.Stall(log.runningTest(), limit, threadsOf(thread)));
                log.close();
                thread.interrupt();
                thread.join(GRACE.toMillis());
            } else {
                thread.join();
            }
            if (!thread.isAlive()) {
                loader.close();
            }
            return new RunReport(log.tests(), log.troubles(), stall, capture.text(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static void execute(URLClassLoader loader, Path testClasses, EventLog log) {
        Throwable thrown = null;
        try {
            Launcher launcher = LauncherFactory.create(CONFIG);
            launcher.execute(request(testClasses), log);
        } catch (Throwable t) {
            // Whatever it is, Errors included: it is the run that broke, not the grader, and the report says so.
            thrown = t;
        } finally {
            log.end(Optional.ofNullable(thrown));
        }
    }

    private static LauncherDiscoveryRequest request(Path testClasses) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(testClasses)))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .configurationParameter(Progress.KEY, "true")
                .build();
    }

    private static Manifest manifest(TestPlan plan) {
        List<Manifest.Entry> entries = new ArrayList<>();
        for (TestIdentifier root : plan.getRoots()) {
            for (TestIdentifier id : plan.getDescendants(root)) {
                id.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast)
                        .ifPresent(method -> entries.add(new Manifest.Entry(className(plan, id, method), method.getMethodName())));
            }
        }
        return new Manifest(List.copyOf(entries));
    }

    /** The class that the test runs in, which for an inherited method is not the one that declares it. */
    private static String className(TestPlan plan, TestIdentifier id, MethodSource method) {
        return plan.getParent(id).flatMap(TestIdentifier::getSource)
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .orElse(method.getClassName());
    }

    private static URLClassLoader loader(Path mainClasses, Path testClasses) throws IOException {
        return new URLClassLoader(new URL[] {testClasses.toUri().toURL(), mainClasses.toUri().toURL()},
                TestRunner.class.getClassLoader());
    }

    private static <T> T inContext(ClassLoader loader, Supplier<T> action) {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        current.setContextClassLoader(loader);
        try {
            return action.get();
        } finally {
            current.setContextClassLoader(before);
        }
    }

    /** Where the run's thread is, and every other thread that is in a kata's code. */
    private static List<String> threadsOf(Thread run) {
        List<String> lines = new ArrayList<>(framesOf(run, run.getStackTrace()));
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread != run && Arrays.stream(stack).anyMatch(TestRunner::isKatas)) {
                lines.addAll(framesOf(thread, stack));
            }
        });
        return lines;
    }

    private static List<String> framesOf(Thread thread, StackTraceElement[] stack) {
        List<String> lines = new ArrayList<>();
        lines.add("thread " + thread.getName() + " (" + thread.getState() + ")");
        // What it does at this moment, and how the kata got there.
        for (int i = 0; i < stack.length && lines.size() < FRAMES; i++) {
            if (i == 0 || isKatas(stack[i])) {
                lines.add("  at " + stack[i]);
            }
        }
        return lines;
    }

    private static boolean isKatas(StackTraceElement frame) {
        return frame.getClassName().startsWith("katas.") && !frame.getClassName().startsWith("katas.checker.");
    }
}
