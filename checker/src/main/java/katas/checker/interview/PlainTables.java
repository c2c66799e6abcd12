package katas.checker.interview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tables in Markdown, which the parser takes for prose. Their columns are put under each other, in a block that is left as it is; where that
 * is too wide, a row becomes an item of a list.
 */
final class PlainTables {

    private static final String INDENT = "    ";
    private static final String BETWEEN = "  ";

    private PlainTables() {
    }

    static String in(String markdown, int width) {
        List<String> lines = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (String line : (markdown + "\n").split("\n", -1)) {
            if (line.startsWith("|")) {
                table.add(Arrays.stream(line.strip().replaceAll("^\\||\\|$", "").split("\\|")).map(cell -> cell.strip().replace("`", "")).toList());
            } else {
                lines.addAll(rows(table, width));
                table.clear();
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> rows(List<List<String>> table, int width) {
        List<List<String>> rows = table.stream().filter(row -> !row.stream().allMatch(cell -> cell.matches(":?-+:?"))).toList();
        List<String> block = block(rows);
        return block.stream().allMatch(line -> line.length() <= width) ? block : items(rows);
    }

    private static List<String> items(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        List<String> head = rows.get(0);
        for (List<String> row : rows.subList(1, rows.size())) {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i < row.size() && i < head.size(); i++) {
                cells.add((head.get(i).isEmpty() ? "" : head.get(i) + ": ") + row.get(i));
            }
            lines.add("- `" + row.get(0) + "` " + String.join("; ", cells));
        }
        return lines;
    }

    private static List<String> block(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(INDENT);
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream().filter(other -> other.size() > column).mapToInt(other -> other.get(column).length()).max().orElse(0);
                line.append(row.get(i)).append(" ".repeat(width - row.get(i).length())).append(BETWEEN);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
