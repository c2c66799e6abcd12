package katas.checker.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A timeline of statements for a screen that is narrower than the kit thought. The line in the learner's code is what nobody can do
 * without, so statements are shortened and nothing is broken.
 */
public final class TimelineText {

    /** A statement, perhaps how many rows, and where in the code; two blanks or more between them. */
    private static final Pattern STEP = Pattern.compile("(\\s*\\S.*?)\\s{2,}(?:(\\d+ rows?)\\s+)?(\\S+:\\d+)");
    private static final String CUT = " ...";
    private static final int SHORTEST = 20;

    private TimelineText() {
    }

    /** The lines, of which those that are steps fit the width; unchanged when they do already. */
    public static List<String> fit(List<String> lines, int width) {
        List<Matcher> steps = lines.stream().map(STEP::matcher).filter(Matcher::matches).toList();
        if (lines.stream().noneMatch(line -> line.length() > width) || steps.isEmpty()) {
            return lines;
        }
        int rows = longest(steps, 2);
        int sites = longest(steps, 3);
        int room = Math.max(SHORTEST, width - sites - (rows == 0 ? 2 : rows + 4));
        int statements = Math.min(room, longest(steps, 1));
        List<String> fitted = new ArrayList<>();
        for (String line : lines) {
            Matcher step = STEP.matcher(line);
            fitted.add(step.matches() ? step(step, statements, rows) : line);
        }
        return fitted;
    }

    private static String step(Matcher step, int statements, int rows) {
        String statement = step.group(1);
        String shown = statement.length() <= statements ? statement : statement.substring(0, statements - CUT.length()).replaceFirst("[ .]+$", "") + CUT;
        String counted = step.group(2) == null ? "" : step.group(2);
        return shown + " ".repeat(statements - shown.length()) + (rows == 0 ? "" : "  " + " ".repeat(rows - counted.length()) + counted) + "  " + step.group(3);
    }

    private static int longest(List<Matcher> steps, int group) {
        return steps.stream().map(step -> step.group(group)).mapToInt(text -> text == null ? 0 : text.length()).max().orElse(0);
    }
}
