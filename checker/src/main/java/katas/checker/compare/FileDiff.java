package katas.checker.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import katas.checker.catalog.Kata;
import katas.checker.compile.SourceTree;
import katas.checker.pristine.PristineKata;
import katas.checker.text.Marked;
import katas.checker.text.TextFile;

/**
 * One file that a learner may edit and that differs from the solution's.
 *
 * @param name     below {@code src/main}, with slashes
 * @param mine     how messages name the learner's; empty when the learner has none
 * @param solution how messages name the solution's; empty when it has none
 * @param before   the learner's lines
 * @param after    the solution's lines
 */
public record FileDiff(String name, Optional<String> mine, Optional<String> solution, List<String> before, List<String> after) {

    /** Which of the two there are. */
    public enum Change {
        CHANGED, ONLY_YOURS, ONLY_SOLUTION;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int CONTEXT = 3;
    private static final String NOWHERE = "/dev/null";

    /** All of a kata's, in the order of their names. */
    public static List<FileDiff> of(PristineKata pristine) throws IOException {
        return of(pristine, SourceTree.of(pristine.kata().stub()));
    }

    /** The same for code that lies anywhere. */
    public static List<FileDiff> of(PristineKata pristine, SourceTree code) throws IOException {
        Kata kata = pristine.kata();
        SortedMap<String, Path> mine = code.all();
        SortedMap<String, Path> solution = SourceTree.of(kata.solution()).all();
        SortedSet<String> names = new TreeSet<>(mine.keySet());
        names.addAll(solution.keySet());
        List<FileDiff> files = new ArrayList<>();
        for (String name : names) {
            FileDiff file = new FileDiff(name, Optional.ofNullable(mine.get(name)).map(kata::name), Optional.ofNullable(solution.get(name)).map(kata::name),
                    lines(mine.get(name)), lines(solution.get(name)));
            if (!pristine.isFixed(name) && (file.change() != Change.CHANGED || !file.before.equals(file.after))) {
                files.add(file);
            }
        }
        return List.copyOf(files);
    }

    private static List<String> lines(Path file) throws IOException {
        return file == null ? List.of() : TextFile.lines(file);
    }

    public Change change() {
        return mine.isEmpty() ? Change.ONLY_SOLUTION : solution.isEmpty() ? Change.ONLY_YOURS : Change.CHANGED;
    }

    /** The lines of a unified difference, as the program diff writes it. */
    public List<String> unified() {
        return UnifiedDiffUtils.generateUnifiedDiff(mine.orElse(NOWHERE), solution.orElse(NOWHERE), before, DiffUtils.diff(before, after), CONTEXT);
    }

    /** Every line beside its other, with {@link Marked#REMOVED} and {@link Marked#ADDED} around the words that differ in changed ones. */
    List<DiffRow> rows() {
        return DiffRowGenerator.create().showInlineDiffs(true).inlineDiffByWord(true).lineNormalizer(FileDiff::withoutTabs)
                .oldTag(begins -> String.valueOf(begins ? Marked.REMOVED : Marked.END))
                .newTag(begins -> String.valueOf(begins ? Marked.ADDED : Marked.END)).build().generateDiffRows(before, after);
    }

    static String withoutTabs(String line) {
        return line.replace("\t", "    ");
    }

    /** Marks help where a word differs, and only confuse where nearly everything does. */
    static String marked(String line) {
        String plain = Marked.plain(line);
        long all = plain.chars().filter(letter -> letter != ' ').count();
        boolean inside = false;
        long changed = 0;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == Marked.REMOVED || letter == Marked.ADDED || letter == Marked.END) {
                inside = letter != Marked.END;
            } else if (inside && letter != ' ') {
                changed++;
            }
        }
        return 2 * changed > all ? plain : line;
    }
}
