package katas.checker.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.CompileError;
import katas.checker.explain.CompileErrorText;
import katas.checker.explain.Explanations;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Verdict;
import katas.checker.pristine.Edit;
import katas.checker.run.Failure;
import katas.checker.text.Marked;
import katas.checker.text.Prose;
import katas.checker.text.Screen;
import katas.checker.text.TimelineText;
import katas.checker.text.Typed;

/**
 * Tells people how grading goes. The first red test is shown in full as soon as it is known, since it is the one to work on; the others
 * are named. Of several katas, each gets a line.
 */
final class VerdictPrinter implements Consumer<GradingEvent> {

    private static final int MESSAGE_LINES = 30;
    private static final int TIMELINE_LINES = 30;
    private static final int ERRORS = 5;
    private static final int OUTPUT_LINES = 20;
    private static final String INDENT = "     ";
    private static final String BELOW = "        ";
    /** In brackets what a test is about, then what it expected. */
    private static final Pattern ABOUT = Pattern.compile("(\\[[^\\]\\n]*])( expected: .*)");

    private final PrintWriter out;
    private final Repository repository;
    private final boolean board;
    private final Function<Verdict, String> advice;
    private final Supplier<Screen> screen;
    /** The red test that was shown in full; empty while there is none. */
    private String shown = "";
    /** Whether the kata has a file with its schema. */
    private boolean schema = true;

    /** @param screen what somebody reads on; in a pipe nothing is shortened */
    VerdictPrinter(PrintWriter out, Repository repository, boolean board, Screen screen) {
        this(out, repository, board, VerdictPrinter::afterATest, () -> screen);
    }

    /**
     * @param advice what to do next, a line for the end of a verdict; empty for none
     * @param screen what somebody reads on now
     */
    VerdictPrinter(PrintWriter out, Repository repository, boolean board, Function<Verdict, String> advice, Supplier<Screen> screen) {
        this.out = out;
        this.repository = repository;
        this.board = board;
        this.advice = advice;
        this.screen = screen;
    }

    @Override
    public void accept(GradingEvent event) {
        if (event instanceof GradingEvent.Begun begun && !board) {
            shown = "";
            schema = begun.kata().schema().isPresent();
            say(title(begun.kata()));
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
        say(Marked.FAILED + "RED" + Marked.END + "  " + Marked.STRONG + outcome.sentence() + Marked.END);
        Failure failure = outcome.failure().orElse(new Failure("", "(it says nothing)", true, List.of(), ""));
        wrapped(INDENT, apart(first(failure.text(MESSAGE_LINES), MESSAGE_LINES)));
        Explanations.of(failure.type() + ": " + failure.message(), schema).ifPresent(line -> {
            out.println();
            wrapped(INDENT, "That means: " + line);
        });
        if (!failure.details().isBlank()) {
            out.println();
            String timeline = String.join("\n", TimelineText.fit(failure.details().stripTrailing().lines().toList(), columns() - INDENT.length()));
            first(timeline, TIMELINE_LINES).lines().forEach(line -> out.println(INDENT + line));
        }
        out.println();
    }

    /** What was expected begins a line where it does not fit behind what the test is about, so that it stands above what was seen. */
    private String apart(String message) {
        Matcher first = ABOUT.matcher(message);
        return first.lookingAt() && first.group().length() > columns() - INDENT.length() ? first.group(1) + "\n" + message.substring(first.end(1)).strip() : message;
    }

    private void verdict(Verdict verdict) {
        compileErrors(verdict);
        if (verdict.errors().isEmpty()) {
            for (String reason : verdict.reasons()) {
                String[] why = reason.split("\n", 2);
                tell(Prose.behind(Marked.FAILED + "BROKEN" + Marked.END + "  ", why[0], columns()));
                wrapped(BELOW, why.length > 1 ? why[1] : "");
                Explanations.of(reason, schema).ifPresent(line -> wrapped(BELOW, "That means: " + line));
                out.println();
            }
        }
        edits(verdict);
        others(verdict);
        printed(verdict);
        verdict.notes().forEach(note -> say("Note: " + note));
        if (verdict.errors().isEmpty()) {
            say((verdict.green() ? Marked.PASSED : Marked.STRONG) + verdict.colour().name() + Marked.END + "  " + verdict.passed() + " of " + verdict.tests().size()
                    + " tests are green, " + seconds(verdict.timings().verdict()));
        }
        verdict.misconception().ifPresent(belief -> {
            out.println();
            say((belief.exact() ? "Just these tests fail for those who believe: " : "It fails much as for those who believe: ")
                    + Marked.STRONG + "\"" + belief.sentence() + "\"" + Marked.END);
        });
        String next = advice.apply(verdict);
        if (!next.isEmpty()) {
            out.println();
            say("Next: " + next);
        }
    }

    private void compileErrors(Verdict verdict) {
        if (verdict.errors().isEmpty()) {
            return;
        }
        say(Marked.FAILED + "BROKEN" + Marked.END + "  It does not compile; no test was run.");
        out.println();
        for (CompileError error : verdict.errors().subList(0, Math.min(ERRORS, verdict.errors().size()))) {
            say(CompileErrorText.of(error, repository::name));
            out.println();
        }
        if (verdict.errors().size() > ERRORS) {
            out.println("... and " + (verdict.errors().size() - ERRORS) + " more. The first ones first.");
        }
    }

    private void edits(Verdict verdict) {
        if (!verdict.edits().isEmpty()) {
            say("These are the same for everybody; what you changed in them does not count:");
            verdict.edits().stream().map(Edit::text).forEach(file -> out.println("    " + file));
            out.println();
        }
    }

    /** What the code printed: somebody looks for a mistake with it, or forgot it there. */
    private void printed(Verdict verdict) {
        List<String> lines = verdict.output().strip().lines().toList();
        if (lines.isEmpty()) {
            return;
        }
        out.println("It printed" + (lines.size() > OUTPUT_LINES ? ", at the end" : "") + ":");
        lines.subList(Math.max(0, lines.size() - OUTPUT_LINES), lines.size()).forEach(line -> out.println("    | " + line));
        out.println();
    }

    private void others(Verdict verdict) {
        // The tests that were red last time run first, so that the one that was shown need not be the first of them.
        List<TestOutcome> red = verdict.redTests().stream().filter(test -> !test.name().equals(shown)).toList();
        if (!red.isEmpty()) {
            out.println("Also red:");
            red.forEach(test -> tell(Prose.behind("    ", test.sentence(), columns())));
            out.println();
        }
    }

    private static String afterATest(Verdict verdict) {
        String number = verdict.kata().number();
        if (verdict.green()) {
            return "compare with the solution: " + Typed.kata("diff " + number) + "   (" + verdict.kata().name(verdict.kata().solutionFolder().resolve("README.md"))
                    + " says what else works)";
        }
        return !verdict.errors().isEmpty() ? "mend the first error, then again: " + Typed.kata("test " + number)
                : "edit " + verdict.kata().name(verdict.kata().stub()) + ", then again: " + Typed.kata("test " + number) + "   (stuck? " + Typed.kata("hint " + number) + ")";
    }

    private void line(Verdict verdict) {
        String state = switch (verdict.colour()) {
            case GREEN -> Marked.GOOD + "green " + Marked.END;
            case RED -> Marked.BAD + "RED   " + Marked.END;
            case BROKEN -> Marked.BAD + "BROKEN" + Marked.END;
        };
        String why = verdict.green() ? "" : !verdict.errors().isEmpty() ? "it does not compile"
                : !verdict.reasons().isEmpty() ? verdict.reasons().get(0).lines().findFirst().orElse("") : verdict.redTests().get(0).sentence();
        String lead = state + "  " + String.format(Locale.ROOT, "%-28s %2d/%-2d", verdict.kata().slug(), verdict.passed(), verdict.tests().size());
        tell(why.isEmpty() ? List.of(lead) : Prose.behind(lead + "   ", why, columns()));
    }

    /** After a verdict: what the code left running, if anything. */
    void left(Verdict verdict, Optional<String> note) {
        note.map(text -> "Note on " + verdict.kata().slug() + ": " + text).ifPresent(text -> {
            if (board) {
                tell(Prose.behind(BELOW, text, columns()));
            } else {
                out.println();
                say(text);
            }
        });
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

    private static String first(String text, int most) {
        List<String> lines = text.stripTrailing().lines().toList();
        return lines.size() <= most ? String.join("\n", lines) : String.join("\n", lines.subList(0, most)) + "\n... " + (lines.size() - most) + " more lines";
    }

    private void wrapped(String margin, String text) {
        Prose.lines(text, columns() - margin.length()).forEach(line -> out.println(margin + line));
    }

    private void say(String marked) {
        Prose.print(marked, screen.get(), out);
    }

    private void tell(List<String> marked) {
        marked.forEach(line -> out.println(Marked.paint(line, screen.get())));
    }

    private int columns() {
        return screen.get().columns();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
