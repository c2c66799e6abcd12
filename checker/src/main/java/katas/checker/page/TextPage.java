package katas.checker.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import katas.checker.text.Marked;
import katas.checker.text.MarkdownText;
import katas.checker.text.Screen;

/** A page in a terminal: tables where there is room for them, and a few lines for each row where there is none. Drawings are left out. */
public final class TextPage {

    private static final int WIDEST = 100;
    private static final String GAP = "  ";

    private final Screen screen;
    private final List<String> lines = new ArrayList<>();

    private TextPage(Screen screen) {
        this.screen = screen;
    }

    public static List<String> lines(Page page, Screen screen) {
        TextPage text = new TextPage(screen);
        text.prose(Marked.STRONG + page.title() + Marked.END, "", "");
        page.blocks().forEach(text::block);
        return List.copyOf(text.lines);
    }

    private void block(Block block) {
        if (block instanceof Block.Picture) {
            return;
        }
        lines.add("");
        if (block instanceof Block.Heading heading) {
            prose(Marked.STRONG + heading.text() + Marked.END, "", "");
        } else if (block instanceof Block.Paragraph paragraph) {
            prose(marked(paragraph.words()), "", "");
        } else if (block instanceof Block.Items items) {
            items.items().forEach(item -> prose(marked(item), "- ", "  "));
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Code code) {
            lines.addAll(code.lines());
        } else if (block instanceof Block.Prose prose) {
            lines.addAll(MarkdownText.lines(Visible.of(prose.markdown()), screen, 0));
        } else if (block instanceof Block.Quote quote) {
            quote.text().lines().forEach(line -> prose(line, "| ", "| "));
        } else if (block instanceof Block.Checklist list) {
            for (int i = 0; i < list.points().size(); i++) {
                point(i + 1, list.points().get(i));
            }
        }
    }

    private void point(int number, Block.Point point) {
        List<String> text = MarkdownText.lines(Visible.of(point.markdown()), screen, 5);
        String mark = String.format("%3d. ", number) + (point.tick().word().isEmpty() ? "" : "(" + point.tick().word() + ") ");
        for (int i = 0; i < text.size(); i++) {
            lines.add(i == 0 ? mark + text.get(0).stripLeading() : text.get(i));
        }
    }

    private int width() {
        return Math.min(WIDEST, screen.width());
    }

    private void prose(String marked, String first, String then) {
        for (String part : marked.split("\n", -1)) {
            List<String> wrapped = Marked.wrap(part, width() - first.length());
            for (int i = 0; i < wrapped.size(); i++) {
                lines.add((i == 0 ? first : then) + Marked.paint(wrapped.get(i), screen));
            }
        }
    }

    private static String marked(Words words) {
        StringBuilder text = new StringBuilder();
        for (Words.Word word : words.list()) {
            text.append(switch (word.style()) {
                case PLAIN -> word.text();
                case STRONG -> Marked.STRONG + word.text() + Marked.END;
                case CODE -> Marked.CODE + word.text() + Marked.END;
            });
        }
        return text.toString();
    }

    private void table(Block.Table table) {
        int columns = table.heads().size();
        int[] widths = IntStream.range(0, columns).map(i -> Math.max(table.heads().get(i).length(),
                table.rows().stream().mapToInt(row -> Marked.width(marked(row.get(i)))).max().orElse(0))).toArray();
        int needed = IntStream.of(widths).sum() + GAP.length() * columns;
        // The last column may be prose, which is broken as far as it has to be.
        int last = widths[columns - 1] - Math.max(0, needed - screen.width());
        if (screen.terminal() && last < Math.min(widths[columns - 1], 24)) {
            rows(table);
            return;
        }
        widths[columns - 1] = screen.terminal() ? Math.min(widths[columns - 1], last) : widths[columns - 1];
        row(table.heads().stream().map(head -> Marked.STRONG + head + Marked.END).toList(), table, widths);
        table.rows().forEach(row -> row(row.stream().map(TextPage::marked).toList(), table, widths));
    }

    private void row(List<String> cells, Block.Table table, int[] widths) {
        List<String> tail = Marked.wrap(cells.get(cells.size() - 1), Math.max(1, widths[widths.length - 1]));
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = i == cells.size() - 1 ? tail.get(0) : cells.get(i).replace('\n', ' ');
            String blanks = " ".repeat(Math.max(0, widths[i] - Marked.width(cell)));
            line.append(GAP).append(table.numbers().contains(i) ? blanks + Marked.paint(cell, screen) : Marked.paint(cell, screen) + (i < cells.size() - 1 ? blanks : ""));
            used += i < cells.size() - 1 ? GAP.length() + widths[i] : GAP.length();
        }
        lines.add(line.toString().stripTrailing());
        for (String more : tail.subList(1, tail.size())) {
            lines.add(" ".repeat(used) + Marked.paint(more, screen));
        }
    }

    private void rows(Block.Table table) {
        for (List<Words> row : table.rows()) {
            prose(marked(row.get(0)), GAP, GAP + GAP);
            for (int i = 1; i < row.size(); i++) {
                if (!row.get(i).plain().isEmpty()) {
                    prose(table.heads().get(i) + ": " + marked(row.get(i)), GAP + GAP + GAP, GAP + GAP + GAP);
                }
            }
        }
    }
}
