package katas.kit;

import java.lang.reflect.Method;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** What {@link ArchitectureTest} does: puts ArchUnit's report into the words of {@link katas.kit.layers.Layers}. */
final class ArchitectureExtension implements InvocationInterceptor {

    private static final Pattern ARCHUNIT = Pattern.compile(
            "\\s*Architecture Violation \\[[^]]*] - Rule '(.*?)(?:, because (.*?))?' was violated \\(.*?\\):\\s*(.*)", Pattern.DOTALL);

    @Override
    public void interceptTestMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
        try {
            invocation.proceed();
        } catch (AssertionError broken) {
            BehaviourFailure failure = new BehaviourFailure(inOurWords(broken.getMessage()), "\n", null);
            failure.setStackTrace(new StackTraceElement[0]);
            throw failure;
        }
    }

    private static String inOurWords(String message) {
        Matcher archUnit = ARCHUNIT.matcher(message == null ? "" : message);
        if (!archUnit.matches()) {
            return message == null ? "" : message.strip();
        }
        String why = archUnit.group(2) == null ? "" : "\nWhy: " + archUnit.group(2) + ".";
        return "Broken layer rule: " + archUnit.group(1) + "\n" + archUnit.group(3).strip().indent(2).stripTrailing() + why;
    }
}
