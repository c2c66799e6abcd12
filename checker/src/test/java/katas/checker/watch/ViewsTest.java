package katas.checker.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import katas.checker.grader.Colour;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Verdict;
import org.jline.terminal.Size;
import org.junit.jupiter.api.Test;

/** What people see. */
class ViewsTest {

    private static final String CLEAN = "\u001b[H\u001b[J";
    private static final String LINE = "\r\u001b[K";
    private static final Verdict RED = Script.verdict(Script.FIRST, Colour.RED);

    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text);
    private Size size = new Size(120, 30);

    private static Consumer<GradingEvent> printer(PrintWriter to) {
        return event -> {
            to.print(event instanceof GradingEvent.Judged ? "the verdict\n" : "something\n");
            to.flush();
        };
    }

    private ScreenView screen(boolean clear) {
        return new ScreenView(out, () -> size, clear, false, true, ViewsTest::printer);
    }

    private static Status status(Optional<Duration> running, Optional<Verdict> last) {
        return new Status(Script.FIRST, running, "some_test", last, 2, 28);
    }

    private String written() {
        String now = text.toString();
        text.getBuffer().setLength(0);
        return now;
    }

    @Test
    void a_run_begins_on_a_clean_screen_and_the_line_follows_what_is_printed() {
        ScreenView view = screen(true);
        view.begun(1, Script.FIRST, false);
        assertThat(written()).isEqualTo("\n".repeat(29) + CLEAN);
        view.status(status(Optional.of(Duration.ZERO), Optional.empty()));
        assertThat(written()).isEqualTo(LINE + "01-first  running…  2 of 28 green    h hint  d diff  n next  l list  r rerun  ? help  q quit");
        view.graded(1, new GradingEvent.Judged(RED));
        assertThat(written()).startsWith(LINE + "the verdict\n01-first  running…");
        view.status(status(Optional.empty(), Optional.of(RED)));
        assertThat(written()).startsWith(LINE + "01-first  RED 0 of 0  0.4 s  2 of 28 green");
        view.begun(2, Script.FIRST, false);
        assertThat(written()).startsWith(CLEAN + "01-first  RED");
        view.end();
        assertThat(written()).isEqualTo(LINE);
    }

    @Test
    void the_same_status_is_not_written_twice() {
        ScreenView view = screen(true);
        view.status(status(Optional.empty(), Optional.of(RED)));
        written();
        view.status(status(Optional.empty(), Optional.of(RED)));
        assertThat(written()).isEmpty();
    }

    @Test
    void history_stays_where_it_is_wanted() {
        ScreenView view = screen(false);
        view.begun(1, Script.FIRST, false);
        view.begun(2, Script.FIRST, false);
        assertThat(written()).doesNotContain("\u001b[H", "\u001b[J", "\u001b[2J");
    }

    @Test
    void a_green_verdict_stays_above_the_next_kata() {
        ScreenView view = screen(true);
        view.begun(1, Script.FIRST, false);
        written();
        view.begun(2, Script.SECOND, true);
        assertThat(written()).doesNotContain(CLEAN);
    }

    @Test
    void after_a_change_of_size_everything_is_drawn_again_and_fits() {
        ScreenView view = screen(true);
        view.begun(1, Script.FIRST, false);
        view.graded(1, new GradingEvent.Judged(RED));
        view.status(status(Optional.empty(), Optional.of(RED)));
        written();
        size = new Size(40, 10);
        view.redraw();
        assertThat(written()).isEqualTo(CLEAN + "the verdict\n\n" + LINE + "01-first  RED 0 of 0  0.4 s  2 of 28 gr");
    }

    @Test
    void a_small_terminal_has_no_line_and_one_that_says_nothing_of_itself_has() {
        ScreenView view = screen(true);
        size = new Size(100, 3);
        view.status(status(Optional.empty(), Optional.of(RED)));
        assertThat(written()).isEmpty();
        size = new Size(0, 0);
        view.status(status(Optional.empty(), Optional.of(RED)));
        assertThat(written()).contains("01-first  RED 0 of 0");
    }

    @Test
    void as_many_keys_as_fit() {
        Status red = status(Optional.empty(), Optional.of(RED));
        assertThat(StatusLine.of(red, 102, false, true)).endsWith("l list  r rerun  ? help  q quit");
        assertThat(StatusLine.of(red, 100, false, true)).endsWith("h hint  d diff  n next  ? help  q quit");
        assertThat(StatusLine.of(red, 70, false, true)).endsWith("h hint  ? help  q quit");
        assertThat(StatusLine.of(red, 62, false, true)).endsWith("green    ? help  q quit");
        assertThat(StatusLine.of(red, 45, false, true).strip()).endsWith("green");
    }

    @Test
    void a_long_run_names_the_test_and_poor_terminals_get_three_dots() {
        assertThat(StatusLine.of(status(Optional.of(Duration.ofSeconds(7)), Optional.of(RED)), 100, false, false))
                .startsWith("01-first  running... 7 s in some_test  2 of 28 green");
    }

    @Test
    void colours_say_nothing_that_the_words_do_not() {
        String coloured = StatusLine.of(status(Optional.empty(), Optional.of(RED)), 100, true, true);
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(StatusLine.of(status(Optional.empty(), Optional.of(RED)), 100, false, true));
    }

    @Test
    void sentences_are_broken_between_words_where_the_terminal_ends() {
        size = new Size(40, 20);
        screen(true).note("This folder is on a file system that may not tell of changes, type kata watch 12 --poll");
        assertThat(written()).isEqualToNormalizingNewlines("""
                Note: This folder is on a file system
                      that may not tell of changes, type
                      kata watch 12 --poll

                """);
        LineView view = new LineView(out, () -> 40, ViewsTest::printer, UnaryOperator.identity(), () -> LocalTime.NOON);
        view.say("The clock stands while nobody works. Go on first (p).");
        assertThat(written()).isEqualToNormalizingNewlines("""

                The clock stands while nobody works.
                  Go on first (p).
                """);
        LineView pipe = new LineView(out, () -> Integer.MAX_VALUE, ViewsTest::printer, UnaryOperator.identity(), () -> LocalTime.NOON);
        pipe.note("in a pipe ".repeat(100));
        assertThat(written().lines()).hasSize(1);
    }

    @Test
    void lines_have_no_escape_codes_and_count_once_a_run() {
        LineView view = new LineView(out, () -> 80, ViewsTest::printer, UnaryOperator.identity(), () -> LocalTime.of(21, 45, 10));
        view.watching(Script.FIRST);
        view.status(status(Optional.of(Duration.ZERO), Optional.empty()));
        view.begun(1, Script.FIRST, false);
        view.graded(1, new GradingEvent.Judged(RED));
        view.status(status(Optional.empty(), Optional.of(RED)));
        view.status(status(Optional.empty(), Optional.of(RED)));
        view.abandoned(2);
        view.failed(3, Script.FIRST, new IOException("nobody knows why"));
        view.failed(4, Script.FIRST, new IOException("No space left on device"));
        view.redraw();
        assertThat(written()).doesNotContain("\u001b").isEqualToNormalizingNewlines("""
                Watching 01-first.

                -- run 1, 21:45:10
                the verdict
                2 of 28 katas are green.
                (given up: there is newer code)
                The grader itself failed; this says nothing about your code in 01-first.
                    IOException: nobody knows why
                It goes on watching. When the cause is gone, save again.
                The disk is full. Make room (some 200 MB), then say it again.
                Nothing of yours is lost. "kata doctor" looks at the whole machine.
                It goes on watching. When the cause is gone, save again.
                """);
    }
}
