package katas.kit.jdbc;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Where this thread came from when it made a call. To note that is quick, and done for every call; to find the line of the application in
 * it is several times dearer, and done for those that somebody is shown. Thread-safe.
 */
final class Origin {

    private final Predicate<StackTraceElement> application;
    private Throwable trace = new Throwable("never thrown: it only knows the stack");
    private CallSite site;

    /** Notes the stack of this thread. */
    Origin(Predicate<StackTraceElement> application) {
        this.application = application;
    }

    /** The innermost line that belongs to the application; null if there is none. */
    synchronized CallSite site() {
        if (trace != null) {
            site = Arrays.stream(trace.getStackTrace())
                    .filter(frame -> frame.getLineNumber() > 0 && frame.getFileName() != null && application.test(frame))
                    .findFirst()
                    .map(frame -> new CallSite(frame.getFileName(), frame.getLineNumber()))
                    .orElse(null);
            trace = null;
        }
        return site;
    }
}
