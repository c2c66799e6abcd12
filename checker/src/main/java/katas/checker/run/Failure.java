package katas.checker.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a test threw, as text: a throwable itself would hold on to the class loader of its run.
 *
 * @param type      the class
 * @param message   its message, empty when it has none
 * @param assertion whether it is an assertion's
 * @param trace     the first frames outside the test libraries, and the causes
 * @param details   what it has to say beyond its message, such as the timeline of statements; empty when it has nothing
 */
public record Failure(String type, String message, boolean assertion, List<String> trace, String details) {

    private static final List<String> NOISE = List.of("java.", "jdk.", "sun.", "org.junit.", "org.assertj.", "org.opentest4j.",
            "katas.checker.");
    private static final int FRAMES = 6;
    private static final int CAUSES = 5;

    public static Failure of(Throwable thrown) {
        List<String> trace = new ArrayList<>(frames(thrown));
        Throwable cause = thrown.getCause();
        for (int i = 0; i < CAUSES && cause != null; i++) {
            trace.add("caused by " + cause.getClass().getName() + ": " + firstLine(cause));
            trace.addAll(frames(cause).stream().limit(2).toList());
            cause = cause.getCause();
        }
        String message = thrown.getMessage();
        return new Failure(thrown.getClass().getName(), message == null ? "" : message.strip(),
                thrown instanceof AssertionError, List.copyOf(trace), details(thrown, message));
    }

    /** A failure of the kit is short as a message, and has the timeline as a string. */
    private static String details(Throwable thrown, String message) {
        String whole = thrown.toString();
        if (message == null || whole == null) {
            return "";
        }
        int at = whole.indexOf(message);
        return at < 0 ? "" : whole.substring(at + message.length()).strip();
    }

    /** The first lines of the message; for what is no assertion also the type, and where it came from. */
    public String text(int lines) {
        List<String> text = new ArrayList<>();
        String head = assertion && !message.isEmpty() ? message : type + (message.isEmpty() ? "" : ": " + message);
        List<String> said = head.lines().toList();
        text.addAll(said.subList(0, Math.min(lines, said.size())));
        if (said.size() > lines) {
            text.add("... " + (said.size() - lines) + " more lines");
        }
        if (!assertion || message.isEmpty()) {
            text.addAll(trace);
        }
        return String.join("\n", text);
    }

    private static String firstLine(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
    }

    private static List<String> frames(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> NOISE.stream().noneMatch(frame.getClassName()::startsWith))
                .limit(FRAMES).map(frame -> "  at " + frame).toList();
    }
}
