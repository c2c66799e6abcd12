package katas.checker.worker;

import katas.checker.worker.warm.WarmUp;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Loads what every kata needs, beside whatever else the worker does: while the first kata is being compiled, Hibernate and H2 come up.
 * A run waits for it to end, so that nothing of it is going on during a test.
 */
final class Ahead {

    private final Thread thread = new Thread(Ahead::load, "kata-ahead");

    Ahead() {
        thread.setDaemon(true);
    }

    /** {@code -Dkata.ahead=false} leaves it out, where workers come and go and katas need none of it. */
    void start() {
        if (!"false".equals(System.getProperty("kata.ahead"))) {
            thread.start();
        }
    }

    boolean through() {
        return !thread.isAlive();
    }

    void stop() throws InterruptedException {
        thread.join();
    }

    static void load() {
        LauncherConfig config = LauncherConfig.builder().enableTestEngineAutoRegistration(false).addTestEngines(new JupiterTestEngine())
                .enableTestExecutionListenerAutoRegistration(false).enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false).enablePostDiscoveryFilterAutoRegistration(false).build();
        Launcher launcher = LauncherFactory.create(config);
        launcher.execute(LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(WarmUp.class))
                .enableImplicitConfigurationParameters(false).build(), new Rehearsal());
    }

    /** Does with results what will be done with them, except to tell anybody. */
    private static final class Rehearsal implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier id, TestExecutionResult result) {
            Reporter.failure(Message.of(Message.Kind.FINISHED), result.getThrowable().orElse(null)).encode();
            if (Boolean.getBoolean("kata.ahead.trace")) {
                result.getThrowable().ifPresent(thrown -> System.err.println(id.getDisplayName() + ": " + thrown));
            }
        }
    }
}
