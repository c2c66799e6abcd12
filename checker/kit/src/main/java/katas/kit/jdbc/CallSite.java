package katas.kit.jdbc;

import java.util.function.Predicate;

/**
 * The line of the application that caused a JDBC call.
 *
 * @param file the source file's name
 * @param line the line in it
 */
public record CallSite(String file, int line) {

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** The innermost frame of this thread that belongs to the application; null if there is none. */
    static CallSite find(Predicate<Class<?>> application) {
        return WALKER.walk(frames -> frames
                .filter(frame -> frame.getLineNumber() > 0 && frame.getFileName() != null && application.test(frame.getDeclaringClass()))
                .findFirst()
                .map(frame -> new CallSite(frame.getFileName(), frame.getLineNumber()))
                .orElse(null));
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
