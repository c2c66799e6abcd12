package katas.checker.run;

import java.util.Optional;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The method that a test, an invocation or a dynamic container belongs to: the outermost above it that comes from a method. */
public final class MethodOf {

    private MethodOf() {
    }

    /** Its name; empty for classes and engines. */
    public static Optional<String> name(TestPlan plan, TestIdentifier id) {
        return identifier(plan, id).flatMap(MethodOf::source).map(MethodSource::getMethodName);
    }

    /** Its place in the plan. */
    public static Optional<TestIdentifier> identifier(TestPlan plan, TestIdentifier id) {
        Optional<TestIdentifier> owner = Optional.empty();
        for (Optional<TestIdentifier> at = Optional.of(id); at.isPresent(); at = plan.getParent(at.get())) {
            if (source(at.get()).isPresent()) {
                owner = at;
            }
        }
        return owner;
    }

    private static Optional<MethodSource> source(TestIdentifier id) {
        return id.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
    }
}
