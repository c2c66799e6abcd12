package katas.kit;

import java.lang.reflect.Method;
import java.util.List;
import katas.kit.fake.FakeClock;
import katas.kit.fake.FakeGateway;
import katas.kit.fake.FakeMailer;
import katas.kit.fake.FakeSleeper;
import katas.kit.fault.Faults;
import katas.kit.record.Progress;
import katas.kit.record.Recorder;
import katas.kit.record.Traffic;
import katas.kit.schedule.Gates;
import katas.kit.schedule.Interleavings;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** What {@link PersistenceTest} does: a kit for each class, a clean state for each test, a readable failure. */
final class PersistenceExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver, InvocationInterceptor {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(PersistenceExtension.class);
    private static final String NODE = "app";

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        QuietLogs.apply();
        Kit kit = kit(context);
        if (asked(context, Progress.KEY)) {
            kit.tell(new Progress(() -> context.publishReportEntry(Progress.KEY, "a run begins")));
        }
        kit.reset();
    }

    private static boolean asked(ExtensionContext context, String key) {
        return context.getConfigurationParameter(key).filter(Boolean::parseBoolean).isPresent();
    }

    /** Only for who asks: an IDE would print the entry among what the tests print. */
    @Override
    public void afterEach(ExtensionContext context) {
        if (asked(context, Traffic.KEY)) {
            context.publishReportEntry(Traffic.KEY, kit(context).meter().traffic().text());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Kit kit = kit(context);
        return List.of(Database.class, Nodes.class, Recorder.class, Faults.class, Interleavings.class, Gates.class,
                FakeClock.class, FakeSleeper.class, FakeGateway.class, FakeMailer.class).contains(type) || isPort(kit, type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Kit kit = kit(context);
        if (isPort(kit, type)) {
            return LatePort.of(type, () -> kit.nodes().start(NODE));
        }
        List<Object> instruments = List.of(kit.database(), kit.nodes(), kit.recorder(), kit.faults(), kit.interleavings(), kit.gates(),
                kit.world().clock(), kit.world().sleeper(), kit.world().gateway(),
                kit.world().mailer());
        return instruments.stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    @Override
    public void interceptTestMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        run(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        run(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        report(invocation, reportFor(context));
    }

    @Override
    public <T> T interceptTestFactoryMethod(Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) {
        return report(invocation, reportFor(context));
    }

    @Override
    public void interceptDynamicTest(Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) {
        run(invocation, context);
    }

    private static void run(Invocation<Void> invocation, ExtensionContext context) {
        FailureReport report = reportFor(context);
        report(invocation, report);
        report.failOnComplaints();
    }

    private static <T> T report(Invocation<T> invocation, FailureReport report) {
        try {
            return invocation.proceed();
        } catch (Throwable thrown) {
            throw report.of(thrown);
        }
    }

    private static boolean isPort(Kit kit, Class<?> type) {
        return kit.hasApplication() && kit.application().port() == type;
    }

    private static Kit kit(ExtensionContext context) {
        ExtensionContext ofClass = ofClass(context);
        Class<?> testClass = ofClass.getRequiredTestClass();
        return ofClass.getStore(NAMESPACE).getOrComputeIfAbsent(Kit.class, key -> open(testClass), Kit.class);
    }

    private static FailureReport reportFor(ExtensionContext context) {
        return new FailureReport(kit(context), ofClass(context).getRequiredTestClass());
    }

    /** A dynamic test knows neither its method nor its class. */
    private static ExtensionContext ofClass(ExtensionContext context) {
        ExtensionContext ofClass = context;
        while (ofClass.getTestMethod().isPresent() || ofClass.getTestClass().isEmpty()) {
            ofClass = ofClass.getParent().orElseThrow();
        }
        return ofClass;
    }

    private static Kit open(Class<?> testClass) {
        try {
            return new Kit(testClass, settingsOf(testClass));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("the database for " + testClass.getSimpleName() + " could not be prepared: " + e.getMessage(), e);
        }
    }

    private static PersistenceTest settingsOf(Class<?> testClass) {
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            PersistenceTest settings = type.getAnnotation(PersistenceTest.class);
            if (settings != null) {
                return settings;
            }
        }
        throw new IllegalStateException(testClass + " has no @PersistenceTest");
    }
}
