package katas.checker.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with marks in it where a style begins and ends, so that it can be measured and broken into lines before anybody decides about
 * colours. Marks are characters that no text has; they do not nest.
 */
public final class Marked {

    /** Where a style ends. */
    public static final char END = '\uE10F';
    public static final char STRONG = '\uE100';
    public static final char EMPHASIS = '\uE101';
    public static final char CODE = '\uE102';
    /** What was removed from a line, and what was added to it. */
    public static final char REMOVED = '\uE103';
    public static final char ADDED = '\uE104';
    public static final char GOOD = '\uE105';
    public static final char BAD = '\uE106';
    /** The word that a verdict begins with. */
    public static final char PASSED = '\uE107';
    public static final char FAILED = '\uE108';

    private static final Pattern MARK = Pattern.compile("[\uE100-\uE10F]");
    private static final Map<Character, String> STYLES = Map.of(STRONG, "bold", EMPHASIS, "italic", CODE, "cyan",
            REMOVED, "bold,underline,red", ADDED, "bold,underline,green", GOOD, "green", BAD, "red",
            PASSED, "bold,green", FAILED, "bold,red");

    private Marked() {
    }

    /** How many columns it takes. */
    public static int width(String marked) {
        String plain = plain(marked);
        return plain.codePointCount(0, plain.length());
    }

    /** Without the marks. */
    public static String plain(String marked) {
        return MARK.matcher(marked).replaceAll("");
    }

    /** With styles for the marks, where the screen has any. */
    public static String paint(String marked, Screen screen) {
        return paint(marked, screen, "");
    }

    /** The same, with a style for what is not marked. */
    public static String paint(String marked, Screen screen, String otherwise) {
        StringBuilder text = new StringBuilder();
        String style = otherwise;
        int from = 0;
        Matcher mark = MARK.matcher(marked);
        while (mark.find()) {
            text.append(painted(marked.substring(from, mark.start()), style, screen));
            style = STYLES.getOrDefault(marked.charAt(mark.start()), otherwise);
            from = mark.end();
        }
        return text.append(painted(marked.substring(from), style, screen)).toString();
    }

    private static String painted(String text, String style, Screen screen) {
        return style.isEmpty() ? text : screen.paint(style, text);
    }

    /** Lines of at the most so many columns, broken between words; a word that is too long stands alone. */
    public static List<String> wrap(String marked, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : marked.strip().split("\\s+")) {
            int needed = width(word);
            if (used > 0 && used + 1 + needed > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(used > 0 ? " " : "").append(word);
            used += needed + (used > 0 ? 1 : 0);
        }
        lines.add(line.toString());
        return closed(lines);
    }

    /** Pieces of exactly so many columns, but for the last; for code, whose blanks count. */
    public static List<String> cut(String marked, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int i = 0; i < marked.length(); i += Character.charCount(marked.codePointAt(i))) {
            int character = marked.codePointAt(i);
            boolean mark = character >= STRONG && character <= END;
            if (!mark && used == width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(character);
            used += mark ? 0 : 1;
        }
        lines.add(line.toString());
        return closed(lines);
    }

    /** A style that goes on in the next line ends in this one and begins again there: margins between them have none. */
    private static List<String> closed(List<String> lines) {
        List<String> closed = new ArrayList<>();
        String open = "";
        for (String line : lines) {
            String whole = open + line;
            Matcher mark = MARK.matcher(line);
            while (mark.find()) {
                open = line.charAt(mark.start()) == END ? "" : mark.group();
            }
            closed.add(open.isEmpty() ? whole : whole + END);
        }
        return closed;
    }
}
