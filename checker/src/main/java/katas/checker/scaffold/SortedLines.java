package katas.checker.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which some lines name katas, in the order of their numbers. What is added keeps the order and the text's line endings. */
final class SortedLines {

    private final Pattern naming;
    private final Pattern end;

    /**
     * Such a text.
     *
     * @param naming finds a line that names a kata, which is its first group
     * @param end    finds the line before which the first of all is put, when no line names any
     */
    SortedLines(String naming, String end) {
        this.naming = Pattern.compile(naming);
        this.end = Pattern.compile(end);
    }

    /** With lines for a kata: before the first line of a later kata, or else after the last line that {@code naming} finds. */
    String with(String slug, String added, String text) {
        String newline = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.addAll(place(slug, lines), added.lines().toList());
        return String.join(newline, lines) + newline;
    }

    /** The indentation of the lines that name katas. */
    String indentation(String text) {
        return text.lines().filter(line -> naming.matcher(line).find()).findFirst().map(line -> line.substring(0, line.length() - line.stripLeading().length())).orElse("    ");
    }

    private int place(String slug, List<String> lines) {
        int after = -1;
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = naming.matcher(lines.get(i));
            if (matcher.find()) {
                if (matcher.group(1).compareTo(slug) > 0) {
                    return i;
                }
                after = i + 1;
            }
        }
        return after >= 0 ? after : first(lines);
    }

    private int first(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (end.matcher(lines.get(i)).find()) {
                return i;
            }
        }
        return lines.size();
    }
}
