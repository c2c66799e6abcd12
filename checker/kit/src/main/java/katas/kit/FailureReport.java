package katas.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import katas.kit.record.Recording;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.IncompleteExecutionException;

/**
 * Turns what a test threw into what a learner should read: the behaviour, what was expected and seen, what reached the database and
 * from which line, and no stack trace of frameworks. {@code -Dkata.trace=true} keeps the original as the cause.
 */
final class FailureReport {

    private static final String TIMELINE = "What reached the database";

    private final Kit kit;
    private final Class<?> testClass;

    FailureReport(Kit kit, Class<?> testClass) {
        this.kit = kit;
        this.testClass = testClass;
    }

    /** The error to throw instead of this. */
    Error of(Throwable thrown) {
        if (thrown instanceof IncompleteExecutionException || thrown instanceof VirtualMachineError || !isBehaviour(thrown)) {
            return FailureReport.<RuntimeException>sneaky(thrown);
        }
        if (thrown instanceof Application.NotStarted) {
            thrown.setStackTrace(framesOfTest(thrown));
            return FailureReport.<RuntimeException>sneaky(thrown);
        }
        return error(describe(thrown), thrown);
    }

    /** Fails the test if the application got around the instruments or kept a connection. */
    void failOnComplaints() {
        if (!kit.complaints().isEmpty()) {
            AssertionError error = new AssertionError("The test saw what it wanted, but:");
            throw error(error.getMessage(), error);
        }
    }

    /** An assertion, or an exception that the application let out; a defect of the test itself, or of the wiring, stays what it is. */
    private boolean isBehaviour(Throwable thrown) {
        return thrown instanceof AssertionError || thrown instanceof Application.NotStarted || lineOf(thrown) != null;
    }

    private String describe(Throwable thrown) {
        if (thrown instanceof AssertionError) {
            return strip(thrown.getMessage());
        }
        StringBuilder text = new StringBuilder("The application threw an exception where it should have answered.\n");
        for (Throwable cause = thrown; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            text.append(cause == thrown ? "  thrown:  " : "  because: ").append(cause.getClass().getSimpleName()).append(": ")
                    .append(firstLine(cause.getMessage())).append('\n');
        }
        String line = lineOf(thrown);
        return text + (line == null ? "" : "  in your code: " + line);
    }

    private String complaints() {
        StringBuilder text = new StringBuilder();
        kit.complaints().stream().distinct().forEach(complaint -> text.append("\n  * ").append(complaint));
        return text.toString();
    }

    private AssertionFailedError error(String text, Throwable thrown) {
        int timeline = text.indexOf(TIMELINE);
        String message = (timeline < 0 ? text : text.substring(0, timeline)).stripTrailing() + complaints();
        String happened = timeline < 0 ? timeline() : text.substring(timeline);
        Throwable cause = Boolean.getBoolean("kata.trace") ? thrown : null;
        String rest = happened.isEmpty() ? "" : "\n\n" + happened + "\n";
        AssertionFailedError error = thrown instanceof AssertionFailedError compared && compared.isExpectedDefined() && compared.isActualDefined()
                ? new BehaviourFailure(message, rest, compared, cause) : new BehaviourFailure(message, rest, cause);
        error.setStackTrace(framesOfTest(thrown));
        return error;
    }

    /** Nothing, if the test never came to ask anything of the application. */
    private String timeline() {
        Recording all = kit.journal().all();
        return all.isBlank() ? "" : TIMELINE + ":\n" + all.summary();
    }

    private StackTraceElement[] framesOfTest(Throwable thrown) {
        List<StackTraceElement> frames = new ArrayList<>();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith(testClass.getName())) {
                frames.add(frame);
            }
        }
        return frames.toArray(StackTraceElement[]::new);
    }

    /** The innermost line of the application on the stack of this exception or its causes; null if there is none. */
    private String lineOf(Throwable thrown) {
        if (!kit.hasApplication()) {
            return null;
        }
        String prefix = kit.application().wiring().getPackageName() + ".";
        for (Throwable cause = thrown; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            for (StackTraceElement frame : cause.getStackTrace()) {
                boolean ofNode = frame.getClassLoaderName() != null && frame.getClassLoaderName().startsWith("node of ");
                if (ofNode && frame.getClassName().startsWith(prefix) && frame.getLineNumber() > 0) {
                    return frame.getFileName() + ":" + frame.getLineNumber();
                }
            }
        }
        return null;
    }

    private static String firstLine(String message) {
        return message == null ? "(no message)" : message.lines().findFirst().orElse("");
    }

    /** AssertJ starts its messages with an empty line. */
    private static String strip(String message) {
        return message == null ? "(no message)" : String.join("\n", Arrays.stream(message.split("\n", -1))
                .dropWhile(String::isBlank).toList()).stripTrailing();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> Error sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
