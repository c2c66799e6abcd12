package katas.checker.compare;

import com.github.difflib.text.DiffRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.checker.text.Marked;
import katas.checker.text.Screen;

/** Differences one below the other, - yours and + the solution's. Lines are broken for a terminal only: elsewhere other programs read them. */
public final class UnifiedView {

    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,\\d+)? \\+(\\d+)(?:,\\d+)? @@.*");

    private final Screen screen;

    public UnifiedView(Screen screen) {
        this.screen = screen;
    }

    public List<String> lines(List<FileDiff> files) {
        List<String> lines = new ArrayList<>();
        files.forEach(file -> lines.addAll(screen.terminal() ? shown(file) : file.unified()));
        return lines;
    }

    /** With a colour for what the first letter already says, and the words that differ underlined. */
    private List<String> shown(FileDiff file) {
        Map<Integer, String> old = new HashMap<>();
        Map<Integer, String> fresh = new HashMap<>();
        highlights(file, old, fresh);
        List<String> lines = new ArrayList<>();
        int mine = 0;
        int solution = 0;
        for (String line : file.unified()) {
            Matcher hunk = HUNK.matcher(line);
            if (lines.size() < 2) {
                lines.add(screen.paint("bold", line));
            } else if (hunk.matches()) {
                mine = Integer.parseInt(hunk.group(1));
                solution = Integer.parseInt(hunk.group(2));
                lines.add(screen.paint("cyan", line));
            } else if (line.startsWith("-")) {
                code("-", old.getOrDefault(mine++, line.substring(1)), "red", lines);
            } else if (line.startsWith("+")) {
                code("+", fresh.getOrDefault(solution++, line.substring(1)), "green", lines);
            } else {
                mine++;
                solution++;
                code(" ", line.isEmpty() ? "" : line.substring(1), "", lines);
            }
        }
        return lines;
    }

    /** A line that is continued keeps its sign. */
    private void code(String sign, String marked, String style, List<String> lines) {
        CodeLines.wrap(FileDiff.withoutTabs(marked), screen.width() - 1).forEach(part -> lines.add(Marked.paint(sign + part, screen, style)));
    }

    private static void highlights(FileDiff file, Map<Integer, String> old, Map<Integer, String> fresh) {
        int mine = 1;
        int solution = 1;
        for (DiffRow row : file.rows()) {
            if (row.getTag() == DiffRow.Tag.CHANGE) {
                old.put(mine, FileDiff.marked(row.getOldLine()));
                fresh.put(solution, FileDiff.marked(row.getNewLine()));
            }
            mine += row.getTag() == DiffRow.Tag.INSERT ? 0 : 1;
            solution += row.getTag() == DiffRow.Tag.DELETE ? 0 : 1;
        }
    }
}
