package katas.checker.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Where this process was started. */
final class Terminals {

    private Terminals() {
    }

    /** Whether a person types and reads: both standard input and output are a terminal. */
    static boolean interactive() {
        Console console = System.console();
        try {
            // Since JDK 22 there is a console in a pipe, too, and it says of itself that it is none.
            return console != null && (Runtime.version().feature() < 22 || (boolean) Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Java 22 and later have Console.isTerminal", e);
        }
    }

    /** One that can only print. */
    static boolean dumb() {
        return "dumb".equals(System.getenv("TERM"));
    }
}
