package katas.checker.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import katas.checker.compile.CompileError;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Verdict;
import katas.checker.pristine.Edit;
import katas.checker.run.Failure;

/** Texts of strangers, without what would move a terminal's cursor, colour its lines, or turn the order of letters around. */
final class Harmless {

    private Harmless() {
    }

    /** Lines and tabs stay. */
    static String text(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> clean.appendCodePoint(c == '\n' || c == '\t' || !isControl(c) ? c : '?'));
        return clean.toString();
    }

    /** All in one line. */
    static String line(String text) {
        return text(text).replace('\n', ' ').replace('\t', ' ');
    }

    private static boolean isControl(int c) {
        boolean turnsAround = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
        return Character.isISOControl(c) || turnsAround || c == 0x2028 || c == 0x2029 || Character.getType(c) == Character.SURROGATE;
    }

    /**
     * A verdict with such texts.
     *
     * @param edits instead of those that the grader has found in the clone
     * @param file  where an erroneous file should be said to be
     */
    static Verdict verdict(Verdict verdict, List<Edit> edits, UnaryOperator<Path> file) {
        return new Verdict(verdict.kata(), verdict.colour(), verdict.tests().stream().map(Harmless::outcome).toList(),
                verdict.errors().stream().map(error -> error(error, file)).toList(), texts(verdict.reasons()), verdict.misconception(),
                edits.stream().map(edit -> new Edit(line(edit.file()), edit.how())).toList(), texts(verdict.notes()), text(verdict.output()), verdict.timings());
    }

    private static List<String> texts(List<String> texts) {
        return texts.stream().map(Harmless::text).toList();
    }

    private static TestOutcome outcome(TestOutcome test) {
        Optional<Failure> failure = test.failure().map(thrown -> new Failure(line(thrown.type()), text(thrown.message()), thrown.assertion(),
                texts(thrown.trace()), text(thrown.details())));
        return new TestOutcome(test.test(), test.status(), failure, text(test.reason()), test.took(), test.traffic());
    }

    private static CompileError error(CompileError error, UnaryOperator<Path> file) {
        return new CompileError(error.file() == null ? null : file.apply(error.file()), error.line(), error.column(), line(error.sourceLine()), text(error.message()));
    }
}
