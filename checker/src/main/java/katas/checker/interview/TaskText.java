package katas.checker.interview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Markdown;
import katas.checker.compile.SourceTree;
import katas.checker.text.MarkdownText;
import katas.checker.text.Prose;
import katas.checker.text.Screen;
import katas.checker.text.TextFile;
import org.jline.utils.AttributedString;

/** The task as an interviewer would put it: the ticket, what is asked for, and where to begin, on a screen. */
public final class TaskText {

    private static final Pattern BOOT = Pattern.compile("static\\s+(\\w+)\\s+boot\\(");
    /** Below the task: where to begin, how long, the keys, and the status line. */
    private static final int FOOT = 9;
    private static final int FEWEST = 8;
    /** The columns of the word that says what a line below the task is about. */
    private static final int WORD = "read on   ".length();

    private TaskText() {
    }

    /**
     * The task.
     *
     * @param kata  where it is worked on
     * @param rows  of the screen; what does not fit is in the README, and the text says so
     * @param clock a sentence on the time there is
     */
    public static String of(Kata kata, Screen screen, int rows, String clock) {
        try {
            return text(kata, screen, rows, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Kata kata, Screen screen, int rows, String clock) throws IOException {
        Optional<FrontMatter> matter = FrontMatter.read(kata, new ArrayList<>());
        List<String> lines = new ArrayList<>();
        lines.add(screen.paint("bold", kata.slug() + matter.map(known -> "  " + known.title()).orElse("")));
        lines.add("");
        List<String> body = MarkdownText.lines(PlainTables.in(asked(kata), screen.width() - 4), screen, 2);
        int room = Math.max(FEWEST, rows - lines.size() - FOOT);
        List<String> shown = new ArrayList<>();
        for (int used = 0; shown.size() < body.size(); ) {
            used += height(body.get(shown.size()), screen);
            if (used > room) {
                break;
            }
            shown.add(body.get(shown.size()));
        }
        boolean cut = shown.size() < body.size();
        while (!shown.isEmpty() && shown.get(shown.size() - 1).isBlank()) {
            shown.remove(shown.size() - 1);
        }
        lines.addAll(shown);
        if (cut) {
            lines.add("  ...");
        }
        lines.add("");
        List<String> foot = new ArrayList<>();
        foot.add("In        " + kata.name(kata.folder()));
        foot.add((cut ? "read on   " : "the task  ") + "README.md");
        foot.addAll(begin(kata));
        foot.add("Time      " + clock + " Save, and the tests run.");
        foot.forEach(line -> lines.addAll(Prose.behind(line.substring(0, WORD), line.substring(WORD), screen.columns())));
        return String.join("\n", lines);
    }

    /** How many rows it takes: code is not broken into lines, but a terminal does it. */
    private static int height(String line, Screen screen) {
        return Math.max(1, (AttributedString.stripAnsi(line).length() + screen.width() - 1) / screen.width());
    }

    /** The ticket, the job, and what the port promises. */
    private static String asked(Kata kata) throws IOException {
        if (!Files.isRegularFile(kata.readme())) {
            return "There is no README.md in " + kata.name(kata.folder()) + " any more.";
        }
        Markdown readme = Markdown.read(kata.readme());
        StringBuilder text = new StringBuilder();
        readme.section("The ticket").ifPresent(section -> text.append(section.text()).append("\n\n"));
        readme.section("The idea").map(Markdown.Section::text).stream().flatMap(idea -> List.of(idea.split("\n\\s*\n")).stream())
                .filter(paragraph -> paragraph.startsWith("Your job")).forEach(job -> text.append(job).append("\n\n"));
        readme.section("The port").ifPresent(section -> text.append(section.text()).append("\n\n"));
        readme.section("Out of scope").ifPresent(section -> text.append("## Out of scope\n\n").append(section.text()).append('\n'));
        return text.toString();
    }

    /** The port, as the composition root names it, and the class that implements it. */
    private static List<String> begin(Kata kata) throws IOException {
        SortedMap<String, Path> java = SourceTree.of(kata.stub()).java();
        Optional<String> port = port(java);
        List<String> lines = new ArrayList<>();
        port.flatMap(name -> file(java, "/api/" + name + ".java")).ifPresent(file -> lines.add("open      " + name(kata, file) + "  (what is promised)"));
        if (port.isPresent()) {
            for (Map.Entry<String, Path> file : java.entrySet()) {
                if (!file.getKey().contains("/api/") && Pattern.compile("\\bimplements\\b[^{]*\\b" + port.get() + "\\b").matcher(TextFile.read(file.getValue())).find()) {
                    lines.add((lines.isEmpty() ? "open      " : "then      ") + name(kata, file.getValue()) + "  (where it begins)");
                    break;
                }
            }
        }
        if (lines.isEmpty()) {
            lines.add("open      " + name(kata, kata.stub()));
        }
        return lines;
    }

    private static String name(Kata kata, Path file) {
        return kata.folder().relativize(file).toString().replace('\\', '/');
    }

    private static Optional<String> port(SortedMap<String, Path> java) throws IOException {
        for (Map.Entry<String, Path> file : java.entrySet()) {
            if (file.getKey().endsWith("/Wiring.java")) {
                Matcher boot = BOOT.matcher(TextFile.read(file.getValue()));
                return boot.find() ? Optional.of(boot.group(1)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> file(SortedMap<String, Path> java, String end) {
        return java.entrySet().stream().filter(file -> file.getKey().endsWith(end)).map(Map.Entry::getValue).findFirst();
    }
}
