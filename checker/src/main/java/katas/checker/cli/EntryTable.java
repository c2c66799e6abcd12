package katas.checker.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import katas.checker.state.Standing;
import katas.checker.text.Marked;
import katas.checker.text.Screen;
import katas.checker.text.Typed;

/** Katas as a table, a line each; on a terminal that is too narrow for it, a few lines each. Nothing is ever left out. */
final class EntryTable {

    private static final String FORMAT = "%-3s  %-TITLEs  %-28s  %3s  %4s  ";

    private final Screen screen;

    EntryTable(Screen screen) {
        this.screen = screen;
    }

    List<String> lines(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of("No kata is like that. All of them: " + Typed.kata("list"));
        }
        List<String> table = table(entries);
        int widest = table.stream().mapToInt(Marked::width).max().orElse(0);
        return (screen.terminal() && widest > screen.width() ? blocks(entries) : table).stream().map(line -> Marked.paint(line, screen)).toList();
    }

    private static List<String> table(List<Entry> entries) {
        int title = Math.max("title".length(), entries.stream().mapToInt(entry -> entry.title().length()).max().orElse(0));
        String format = FORMAT.replace("TITLE", Integer.toString(title));
        List<String> lines = new ArrayList<>();
        lines.add(Marked.STRONG + String.format(Locale.ROOT, format, "no.", "title", "pillar", "min", "diff") + "state" + Marked.END);
        for (Entry entry : entries) {
            lines.add(String.format(Locale.ROOT, format, entry.kata().number(), entry.title(), entry.pillar(), minutes(entry), difficulty(entry)) + state(entry));
        }
        return lines;
    }

    private List<String> blocks(List<Entry> entries) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            List<String> title = Marked.wrap(Marked.STRONG + entry.title() + Marked.END, screen.width() - 4);
            lines.add(String.format(Locale.ROOT, "%-4s", entry.kata().number()) + title.get(0));
            title.stream().skip(1).forEach(line -> lines.add("    " + line));
            Marked.wrap(entry.pillar() + ", " + minutes(entry) + " minutes, difficulty " + difficulty(entry) + ": " + state(entry), screen.width() - 4)
                    .forEach(line -> lines.add("    " + line));
        }
        return lines;
    }

    private static String minutes(Entry entry) {
        return entry.matter().map(matter -> Integer.toString(matter.minutes())).orElse("?");
    }

    private static String difficulty(Entry entry) {
        return entry.matter().map(matter -> matter.difficulty() + "/5").orElse("?");
    }

    private static String state(Entry entry) {
        Standing standing = entry.standing();
        String hints = standing.hints() == 0 ? "" : standing.hints() == 1 ? ", 1 hint used" : ", " + standing.hints() + " hints used";
        return switch (standing.state()) {
            case GREEN -> Marked.GOOD + standing.text() + Marked.END + hints;
            case RED, BROKEN -> Marked.BAD + standing.text() + Marked.END + hints;
            default -> standing.text() + hints;
        };
    }
}
