package katas.checker.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.CompileError;
import katas.checker.explain.CompileErrorText;
import katas.checker.explain.Explanations;
import katas.checker.grader.Colour;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Verdict;
import katas.checker.pristine.Edit;
import katas.checker.run.Failure;
import katas.checker.text.Screen;
import katas.checker.text.TimelineText;
import picocli.CommandLine.Help.Ansi;

/**
 * Tells people how grading goes. The first red test is shown in full as soon as it is known, since it is the one to work on; the others
 * are named. Of several katas, each gets a line.
 */
final class VerdictPrinter implements Consumer<GradingEvent> {

    private static final int MESSAGE_LINES = 30;
    private static final int TIMELINE_LINES = 30;
    private static final int ERRORS = 5;
    private static final int OUTPUT_LINES = 12;
    private static final String INDENT = "     ";

    private final PrintWriter out;
    private final Repository repository;
    private final boolean board;
    private final Function<Verdict, String> advice;
    private final IntSupplier width;
    /** The red test that was shown in full; empty while there is none. */
    private String shown = "";
    /** Whether the kata has a file with its schema. */
    private boolean schema = true;

    /** @param screen what somebody reads on; in a pipe nothing is shortened */
    VerdictPrinter(PrintWriter out, Repository repository, boolean board, Screen screen) {
        this(out, repository, board, VerdictPrinter::afterATest, () -> screen.terminal() ? screen.width() : Integer.MAX_VALUE);
    }

    /**
     * @param advice what to do next, a line for the end of a verdict; empty for none
     * @param width  how many columns there are now
     */
    VerdictPrinter(PrintWriter out, Repository repository, boolean board, Function<Verdict, String> advice, IntSupplier width) {
        this.out = out;
        this.repository = repository;
        this.board = board;
        this.advice = advice;
        this.width = width;
    }

    @Override
    public void accept(GradingEvent event) {
        if (event instanceof GradingEvent.Begun begun && !board) {
            shown = "";
            schema = begun.kata().schema().isPresent();
            out.println(title(begun.kata()));
            out.println();
        } else if (event instanceof GradingEvent.TestEnded ended && !board && ended.outcome().red() && shown.isEmpty()) {
            shown = ended.outcome().name();
            red(ended.outcome());
        } else if (event instanceof GradingEvent.Judged judged) {
            if (board) {
                line(judged.verdict());
            } else {
                verdict(judged.verdict());
            }
        }
        out.flush();
    }

    private String title(Kata kata) {
        try {
            return kata.slug() + FrontMatter.read(kata, new ArrayList<>()).map(matter -> "  " + matter.title()).orElse("");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void red(TestOutcome outcome) {
        out.println(paint("bold,red", "RED") + "  " + paint("bold", outcome.sentence()));
        Failure failure = outcome.failure().orElse(new Failure("", "(it says nothing)", true, List.of(), ""));
        indented(failure.text(MESSAGE_LINES), MESSAGE_LINES);
        Explanations.of(failure.type() + ": " + failure.message(), schema).ifPresent(line -> {
            out.println();
            indented("That means: " + line, MESSAGE_LINES);
        });
        if (!failure.details().isBlank()) {
            out.println();
            indented(TimelineText.fit(failure.details().stripTrailing().lines().toList(), width.getAsInt() - INDENT.length()), TIMELINE_LINES);
        }
        out.println();
    }

    private void verdict(Verdict verdict) {
        compileErrors(verdict);
        if (verdict.errors().isEmpty()) {
            for (String reason : verdict.reasons()) {
                out.println(paint("bold,red", "BROKEN") + "  " + reason.replace("\n", "\n        "));
                Explanations.of(reason, schema).ifPresent(line -> out.println("        That means: " + line));
                out.println();
            }
        }
        edits(verdict);
        others(verdict);
        if (verdict.colour() == Colour.BROKEN && !verdict.output().isBlank()) {
            List<String> lines = verdict.output().strip().lines().toList();
            out.println("It printed" + (lines.size() > OUTPUT_LINES ? ", at the end" : "") + ":");
            lines.subList(Math.max(0, lines.size() - OUTPUT_LINES), lines.size()).forEach(line -> out.println("    | " + line));
            out.println();
        }
        verdict.notes().forEach(note -> out.println("Note: " + note));
        if (verdict.errors().isEmpty()) {
            out.println(paint(verdict.green() ? "bold,green" : "bold", verdict.colour().name()) + "  " + verdict.passed() + " of " + verdict.tests().size()
                    + " tests are green, " + seconds(verdict.timings().verdict()));
        }
        verdict.misconception().ifPresent(belief -> {
            out.println();
            out.println((belief.exact() ? "Just these tests fail for those who believe: " : "It fails much as for those who believe: ")
                    + paint("bold", "\"" + belief.sentence() + "\""));
        });
        String next = advice.apply(verdict);
        if (!next.isEmpty()) {
            out.println();
            out.println("Next: " + next);
        }
    }

    private void compileErrors(Verdict verdict) {
        if (verdict.errors().isEmpty()) {
            return;
        }
        out.println(paint("bold,red", "BROKEN") + "  It does not compile; no test was run.");
        out.println();
        for (CompileError error : verdict.errors().subList(0, Math.min(ERRORS, verdict.errors().size()))) {
            out.println(CompileErrorText.of(error, repository::name));
            out.println();
        }
        if (verdict.errors().size() > ERRORS) {
            out.println("... and " + (verdict.errors().size() - ERRORS) + " more. The first ones first.");
        }
    }

    private void edits(Verdict verdict) {
        if (!verdict.edits().isEmpty()) {
            out.println("These are the same for everybody; what you changed in them does not count:");
            verdict.edits().stream().map(Edit::text).forEach(file -> out.println("    " + file));
            out.println();
        }
    }

    private void others(Verdict verdict) {
        // The tests that were red last time run first, so that the one that was shown need not be the first of them.
        List<TestOutcome> red = verdict.redTests().stream().filter(test -> !test.name().equals(shown)).toList();
        if (!red.isEmpty()) {
            out.println("Also red:");
            red.forEach(test -> out.println("    " + test.sentence()));
            out.println();
        }
    }

    private static String afterATest(Verdict verdict) {
        String number = verdict.kata().number();
        if (verdict.green()) {
            return "compare with the solution: kata diff " + number + "   (" + verdict.kata().name(verdict.kata().solutionFolder().resolve("README.md"))
                    + " says what else works)";
        }
        return !verdict.errors().isEmpty() ? "mend the first error, then again: kata test " + number
                : "edit " + verdict.kata().name(verdict.kata().stub()) + ", then again: kata test " + number + "   (stuck? kata hint " + number + ")";
    }

    private void line(Verdict verdict) {
        String state = switch (verdict.colour()) {
            case GREEN -> paint("green", "green ");
            case RED -> paint("red", "RED   ");
            case BROKEN -> paint("red", "BROKEN");
        };
        String why = verdict.green() ? "" : !verdict.errors().isEmpty() ? "   it does not compile"
                : !verdict.reasons().isEmpty() ? "   " + verdict.reasons().get(0).lines().findFirst().orElse("") : "   " + verdict.redTests().get(0).sentence();
        out.println(state + "  " + String.format(Locale.ROOT, "%-28s %2d/%-2d", verdict.kata().slug(), verdict.passed(), verdict.tests().size()) + why);
    }

    /** After a verdict: what the code left running, if anything. */
    void left(Verdict verdict, Optional<String> note) {
        note.ifPresent(text -> out.println((board ? "        " : "\n") + "Note on " + verdict.kata().slug() + ": " + text));
        out.flush();
    }

    /** After the last kata. */
    void end(List<Verdict> verdicts) {
        if (board) {
            long green = verdicts.stream().filter(Verdict::green).count();
            out.println();
            out.println(green + " of " + verdicts.size() + " katas are green.");
            out.flush();
        }
    }

    private void indented(String text, int most) {
        indented(text.stripTrailing().lines().toList(), most);
    }

    private void indented(List<String> lines, int most) {
        lines.stream().limit(most).forEach(line -> out.println(INDENT + line));
        if (lines.size() > most) {
            out.println(INDENT + "... " + (lines.size() - most) + " more lines");
        }
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** Colour only where a person looks; it never says anything that the words do not. */
    private static String paint(String style, String text) {
        return Screen.paint(style, text, Ansi.AUTO.enabled());
    }
}
