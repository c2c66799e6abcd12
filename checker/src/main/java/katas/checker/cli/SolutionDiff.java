package katas.checker.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import katas.checker.catalog.Kata;
import katas.checker.compile.SourceTree;
import katas.checker.pristine.PristineKata;
import picocli.CommandLine.Help.Ansi.Style;

/** The unified difference from a learner's code to the solution, in the files that belong to the learner. */
final class SolutionDiff {

    private static final int CONTEXT = 3;
    private static final String NOWHERE = "/dev/null";

    private SolutionDiff() {
    }

    static List<String> of(PristineKata pristine) throws IOException {
        Kata kata = pristine.kata();
        SortedMap<String, Path> mine = SourceTree.of(kata.stub()).all();
        SortedMap<String, Path> solution = SourceTree.of(kata.solution()).all();
        SortedSet<String> names = new TreeSet<>(mine.keySet());
        names.addAll(solution.keySet());
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            if (!pristine.isFixed(name)) {
                lines.addAll(file(kata, mine.get(name), solution.get(name)));
            }
        }
        return lines;
    }

    private static List<String> file(Kata kata, Path mine, Path solution) throws IOException {
        List<String> before = lines(mine);
        List<String> after = lines(solution);
        return UnifiedDiffUtils.generateUnifiedDiff(mine == null ? NOWHERE : kata.name(mine), solution == null ? NOWHERE : kata.name(solution),
                before, DiffUtils.diff(before, after), CONTEXT);
    }

    private static List<String> lines(Path file) throws IOException {
        // Not readString: a letter in another encoding is worth a question mark, not a failure.
        return file == null ? List.of() : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    }

    /** With a colour for what the first letter already says. */
    static String coloured(String line) {
        if (line.startsWith("---") || line.startsWith("+++")) {
            return in(Style.bold, line);
        }
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '-' -> in(Style.fg_red, line);
            case '+' -> in(Style.fg_green, line);
            case '@' -> in(Style.fg_cyan, line);
            default -> line;
        };
    }

    private static String in(Style style, String line) {
        return style.on() + line + Style.reset.on();
    }
}
