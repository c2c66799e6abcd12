package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.checker.catalog.Kata;
import katas.checker.grader.Colour;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Timings;
import katas.checker.grader.Verdict;
import katas.checker.judge.Misconception;
import katas.checker.run.Failure;
import katas.checker.run.Manifest;
import katas.checker.run.Status;
import katas.checker.text.Screen;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verdict on a terminal that is narrow, and in a pipe. */
class VerdictPrinterTest {

    private static final String STEP = "   50 x select id,full_name from customer where id=?        50 rows  OverviewService.java:46";
    private static final Failure FAILURE = new Failure("java.lang.AssertionError",
            "[an overview of 50 orders may take 2 queries, and 3 more for every 20 orders begun] expected: at most 11 queries\nseen:     151", true, List.of(), STEP);

    @TempDir
    private Path folder;
    private Kata kata;
    private final StringWriter text = new StringWriter();

    @BeforeEach
    void build() throws Exception {
        kata = new SyntheticRepository(folder).repository().katas().get(0);
    }

    private List<String> printed(Screen screen, Failure failure) {
        return printed(screen, failure, "");
    }

    private List<String> printed(Screen screen, Failure failure, String output) {
        VerdictPrinter printer = new VerdictPrinter(new PrintWriter(text), kata.repository(), false, screen);
        TestOutcome red = new TestOutcome(new Manifest.Entry("T", "cancelling_removes_the_order_and_its_lines_and_nothing_else_at_all"), Status.FAILED, Optional.of(failure), "",
                Duration.ZERO, Optional.empty());
        TestOutcome other = new TestOutcome(new Manifest.Entry("T", "two_desks_never_break_together_a_limit_that_each_kept_alone"), Status.FAILED, Optional.empty(), "",
                Duration.ZERO, Optional.empty());
        printer.accept(new GradingEvent.Begun(kata, 2));
        printer.accept(new GradingEvent.TestEnded(red));
        printer.accept(new GradingEvent.Judged(new Verdict(kata, Colour.RED, List.of(red, other), List.of(), List.of(),
                Optional.of(new Misconception("R1", "EAGER means fewer queries.", true)), List.of(), List.of(), output, new Timings(Duration.ZERO, Optional.empty(), Duration.ZERO))));
        return text.toString().lines().toList();
    }

    @Test
    void on_a_terminal_no_word_and_no_command_is_broken() {
        List<String> lines = printed(new Screen(60, true, false), FAILURE);
        assertThat(lines).allMatch(line -> line.length() <= 60).containsSubsequence(
                "RED  cancelling removes the order and its lines and nothing",
                "     else at all",
                "     [an overview of 50 orders may take 2 queries, and 3",
                "       more for every 20 orders begun]",
                "     expected: at most 11 queries",
                "     seen:     151",
                "Also red:",
                "    two desks never break together a limit that each kept",
                "    alone",
                "Just these tests fail for those who believe: \"EAGER means",
                "  fewer queries.\"",
                "Next: edit katas/01-counter/src/main, then again:",
                "      kata test 01 (stuck? kata hint 01)");
        assertThat(lines).anyMatch(line -> line.startsWith("        50 x select") && line.endsWith("50 rows  OverviewService.java:46"));
    }

    @Test
    void in_a_pipe_every_sentence_is_a_line() {
        assertThat(printed(new Screen(60, false, false), FAILURE)).contains(
                "RED  cancelling removes the order and its lines and nothing else at all",
                "     [an overview of 50 orders may take 2 queries, and 3 more for every 20 orders begun] expected: at most 11 queries",
                "     " + STEP,
                "Next: edit katas/01-counter/src/main, then again: kata test 01   (stuck? kata hint 01)");
    }

    @Test
    void a_kata_without_a_schema_is_not_sent_to_one() {
        Failure syntax = new Failure("java.lang.AssertionError", "seen: JdbcSQLSyntaxErrorException: Column not found", true, List.of(), "");
        assertThat(kata.schema()).isEmpty();
        assertThat(printed(new Screen(60, false, false), syntax)).anyMatch(line -> line.contains("That means: ") && line.contains("migrations")).noneMatch(line -> line.contains("schema.sql"));
    }

    @Test
    void what_the_code_printed_is_shown_below_a_red_test_and_the_end_of_it_when_it_is_long() {
        assertThat(printed(new Screen(60, false, false), FAILURE, "order 7\n")).containsSubsequence("It printed:", "    | order 7");
        text.getBuffer().setLength(0);
        String many = IntStream.rangeClosed(1, 500).mapToObj(i -> "order " + i + "\n").collect(Collectors.joining());
        assertThat(printed(new Screen(60, false, false), FAILURE, many)).containsSubsequence("It printed, at the end:", "    | order 481", "    | order 500")
                .doesNotContain("    | order 480");
    }

    @Test
    void of_code_that_prints_nothing_nothing_is_said() {
        assertThat(printed(new Screen(60, false, false), FAILURE)).noneMatch(line -> line.startsWith("It printed"));
    }
}
