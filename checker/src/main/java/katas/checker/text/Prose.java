package katas.checker.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences on a terminal, which would break them in the middle of a word: broken between words here, and what follows stands below what a label such
 * as {@code expected:} introduces. What somebody has laid out stays as it is (code, tables, columns), and so do commands, which are there to be copied.
 */
public final class Prose {

    private static final String MARKS = "[\uE100-\uE10F]*";
    /** {@code RED}, {@code expected:}, {@code That means:} and the like, or a key and what it is called, with the blanks before the words that follow. */
    private static final Pattern LABEL = Pattern.compile("(?: *" + MARKS + "(?:[A-Z]+" + MARKS + "  |(?:\\p{L}+ ?){1,2}:" + MARKS + " +)"
            + "|  \\S  (?:[a-z]+(?: [a-z]+)? {2,})?)(?=\\S)");
    /** Far in, a frame of a stack, an escape code, or columns; a gap before a parenthesis makes no column. */
    private static final Pattern LAID_OUT = Pattern.compile("^ {4}|^ *at \\S+\\(|[\t\u001b]");
    private static final Pattern COLUMNS = Pattern.compile("\\S {2,}[^ (]");
    private static final Pattern COMMAND = Pattern.compile("(?:\\.\\S*/)?\\bkata [a-z]+(?: (?:--?[a-z][\\w-]*|\\d[\\w-]*|[A-Z]{2,}\\b))*");
    /** A blank at which no line ends. */
    private static final char GLUE = '\uE110';
    private static final int FURTHER_IN = 2;
    private static final int NARROWEST = 20;

    private Prose() {
    }

    /** The lines of a text, of which those that are too long and may be broken take several. Marks stay in them. */
    public static List<String> lines(String marked, int width) {
        List<String> lines = new ArrayList<>();
        marked.lines().forEach(line -> lines.addAll(line(line, width)));
        return lines;
    }

    /** The same as one text. */
    public static String text(String marked, int width) {
        return lines(marked, width).stream().collect(Collectors.joining(System.lineSeparator()));
    }

    /** Prints them, painted. */
    public static void print(String marked, Screen screen, PrintWriter out) {
        lines(marked, screen.columns()).forEach(line -> out.println(Marked.paint(line, screen)));
    }

    private static List<String> line(String line, int width) {
        if (Marked.width(line) <= width || LAID_OUT.matcher(line).find()) {
            return List.of(line);
        }
        Matcher label = LABEL.matcher(line);
        if (label.lookingAt()) {
            String rest = line.substring(label.end());
            return COLUMNS.matcher(rest).find() ? List.of(line) : behind(label.group(), rest, width);
        }
        if (COLUMNS.matcher(line).find()) {
            return List.of(line);
        }
        String indent = " ".repeat(line.length() - line.stripLeading().length());
        return hanging(indent, indent + " ".repeat(FURTHER_IN), line, width);
    }

    /**
     * A text behind something that stays as it is, and further lines below the first one's words. Where there is too little room behind it, for a file's
     * name as well, below it.
     *
     * @param lead is not broken, and its blanks count
     */
    public static List<String> behind(String lead, String marked, int width) {
        int used = Marked.width(lead);
        if (used + Marked.width(marked) <= width) {
            return List.of(lead + marked);
        }
        String below = " ".repeat(2 * FURTHER_IN);
        int longest = Stream.of(glued(marked).split("\\s+")).mapToInt(Marked::width).max().orElse(0);
        if (width - used >= NARROWEST && (longest <= width - used || longest > width - below.length())) {
            return hanging(lead, " ".repeat(used), marked, width);
        }
        List<String> lines = new ArrayList<>(List.of(lead.stripTrailing()));
        lines.addAll(hanging(below, below, marked, width));
        return lines;
    }

    private static List<String> hanging(String first, String then, String marked, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : Marked.wrap(glued(marked), Math.max(NARROWEST, width - then.length()))) {
            lines.add((lines.isEmpty() ? first : then) + line.replace(GLUE, ' '));
        }
        return lines;
    }

    private static String glued(String marked) {
        return COMMAND.matcher(marked).replaceAll(command -> command.group().replace(' ', GLUE));
    }
}
