package katas.checker.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One thing that is wrong, told so that a person can act on it.
 *
 * @param where    a file of the repository, with the line where it helps: {@code katas/03-boundaries/README.md:4}
 * @param expected what should be there
 * @param seen     what is there
 * @param next     what to do about it
 * @param detail   lines to look at below it: an assertion's message, a compiler's message; may be empty
 */
public record Finding(String where, String expected, String seen, String next, String detail) {

    public Finding {
        Objects.requireNonNull(where);
        Objects.requireNonNull(expected);
        Objects.requireNonNull(seen);
        Objects.requireNonNull(next);
        Objects.requireNonNull(detail);
    }

    public Finding(String where, String expected, String seen, String next) {
        this(where, expected, seen, next, "");
    }

    /** The finding as lines of text, the same in the terminal and in a JUnit report. */
    public String text() {
        String text = where + "\n"
                + "  expected  " + continued(expected) + "\n"
                + "  seen      " + continued(seen) + "\n"
                + "  do        " + continued(next);
        return detail.isBlank() ? text : text + "\n" + barred(detail);
    }

    /** Several findings one below the other. */
    public static String text(List<Finding> findings) {
        return findings.stream().map(Finding::text).collect(Collectors.joining("\n\n"));
    }

    private static String continued(String text) {
        return text.strip().replace("\n", "\n            ");
    }

    private static String barred(String text) {
        return text.stripTrailing().lines().map(line -> "    | " + line).collect(Collectors.joining("\n"));
    }
}
