package katas.kit.layers;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.time.Clock;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds those who sleep or ask the system for the time. */
final class RealTime implements BiConsumer<JavaClasses, Violations> {

    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.Thread.sleep", "java.lang.Thread.onSpinWait", "java.util.concurrent.TimeUnit.sleep",
            "java.util.concurrent.locks.LockSupport.parkNanos", "java.util.concurrent.locks.LockSupport.parkUntil",
            "java.lang.System.currentTimeMillis", "java.lang.System.nanoTime", "java.util.Calendar.getInstance",
            "java.util.concurrent.CompletableFuture.delayedExecutor");

    @Override
    public void accept(JavaClasses classes, Violations violations) {
        classes.stream().flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .filter(RealTime::isReal)
                .forEach(access -> violations.add(access, ""));
    }

    private static boolean isReal(JavaCodeUnitAccess<?> access) {
        String method = access.getTargetOwner().getName() + "." + access.getName();
        return FORBIDDEN.contains(method)
                || method.equals("java.util.Date.<init>") && access.getTarget().getRawParameterTypes().isEmpty()
                || access.getName().equals("now") && isTimeApi(access.getTargetOwner()) && !isGivenAClock(access)
                || isSystemClock(access);
    }

    private static boolean isTimeApi(JavaClass type) {
        return type.getPackageName().startsWith("java.time");
    }

    private static boolean isGivenAClock(JavaCodeUnitAccess<?> access) {
        return access.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isSystemClock(JavaCodeUnitAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.equals("java.time.InstantSource") && access.getName().equals("system")
                || owner.equals("java.time.Clock") && (access.getName().startsWith("system")
                // tick(Clock, Duration) slows a given clock down, the others make one from the system's
                || access.getName().startsWith("tick") && !isGivenAClock(access));
    }
}
