package katas.checker.compare;

import com.github.difflib.text.DiffRow;
import java.util.ArrayList;
import java.util.List;
import katas.checker.text.Marked;
import katas.checker.text.Screen;

/** Differences side by side, the learner's code left and the solution right, as wide as the screen. Between the two a sign says what is meant. */
public final class SideView {

    /** From here on code of the usual width has room twice, and nobody needs to ask. */
    public static final int COMFORTABLE = 150;
    private static final int CONTEXT = 3;
    private static final int BETWEEN = 3;

    private final Screen screen;
    private int digits;
    private int column;

    public SideView(Screen screen) {
        this.screen = screen;
    }

    private record Numbered(DiffRow row, int mine, int solution) {

        boolean equal() {
            return row.getTag() == DiffRow.Tag.EQUAL;
        }
    }

    public List<String> lines(List<FileDiff> files) {
        List<String> lines = new ArrayList<>();
        if (!files.isEmpty()) {
            lines.add("Your code is left, the solution right. Between them: | changed, < only yours, > only the solution's");
        }
        files.forEach(file -> file(file, lines));
        return lines;
    }

    private void file(FileDiff file, List<String> lines) {
        digits = Math.max(2, Integer.toString(Math.max(file.before().size(), file.after().size())).length());
        column = (screen.width() - 2 * (digits + 1) - BETWEEN) / 2;
        lines.add("");
        lines.add(screen.paint("bold", file.name()) + switch (file.change()) {
            case CHANGED -> "";
            case ONLY_YOURS -> "  (only yours)";
            case ONLY_SOLUTION -> "  (only the solution's)";
        });
        List<Numbered> rows = numbered(file);
        int shown = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (near(rows, i)) {
                if (shown < i - 1) {
                    lines.add(screen.paint("cyan", " ".repeat(digits + 1) + "..."));
                }
                row(rows.get(i), lines);
                shown = i;
            }
        }
    }

    private static List<Numbered> numbered(FileDiff file) {
        List<Numbered> rows = new ArrayList<>();
        int mine = 1;
        int solution = 1;
        for (DiffRow row : file.rows()) {
            boolean left = row.getTag() != DiffRow.Tag.INSERT;
            boolean right = row.getTag() != DiffRow.Tag.DELETE;
            rows.add(new Numbered(row, left ? mine++ : 0, right ? solution++ : 0));
        }
        return rows;
    }

    private static boolean near(List<Numbered> rows, int at) {
        return rows.subList(Math.max(0, at - CONTEXT), Math.min(rows.size(), at + CONTEXT + 1)).stream().anyMatch(row -> !row.equal());
    }

    private void row(Numbered row, List<String> lines) {
        String sign = switch (row.row().getTag()) {
            case EQUAL -> " ";
            case CHANGE -> "|";
            case DELETE -> "<";
            case INSERT -> ">";
        };
        List<String> left = row.mine() == 0 ? List.of() : CodeLines.wrap(FileDiff.marked(row.row().getOldLine()), column);
        List<String> right = row.solution() == 0 ? List.of() : CodeLines.wrap(FileDiff.marked(row.row().getNewLine()), column);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String one = i < left.size() ? left.get(i) : "";
            String other = i < right.size() ? right.get(i) : "";
            String line = number(row.mine(), i) + Marked.paint(one, screen, row.equal() ? "" : "red") + " ".repeat(Math.max(0, column - Marked.width(one)))
                    + " " + sign + " " + number(row.solution(), i) + Marked.paint(other, screen, row.equal() ? "" : "green");
            lines.add(line.stripTrailing());
        }
    }

    private String number(int number, int part) {
        return (number == 0 || part > 0 ? " ".repeat(digits) : screen.paint("faint", String.format("%" + digits + "d", number))) + " ";
    }
}
