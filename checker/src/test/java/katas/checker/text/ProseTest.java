package katas.checker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences are broken, and what is left alone. */
class ProseTest {

    @Test
    void what_follows_a_label_stands_below_its_words() {
        assertThat(Prose.lines("expected: at most 11 queries for a page of 50 orders\nseen:     151 queries, which is one for every row of every order", 40)).containsExactly(
                "expected: at most 11 queries for a page",
                "          of 50 orders",
                "seen:     151 queries, which is one for",
                "          every row of every order");
        assertThat(Prose.lines("RED  cancelling removes the order and its lines and nothing else", 40)).containsExactly(
                "RED  cancelling removes the order and",
                "     its lines and nothing else");
        assertThat(Prose.lines("  q  leave    leave; the clock stands still until somebody resumes it", 40)).containsExactly(
                "  q  leave    leave; the clock stands",
                "              still until somebody",
                "              resumes it");
    }

    @Test
    void without_a_label_it_goes_on_further_in_and_a_gap_before_a_parenthesis_may_go() {
        assertThat(Prose.lines("Just these tests fail for those who believe: this   (or that)", 40)).containsExactly(
                "Just these tests fail for those who",
                "  believe: this (or that)");
    }

    @Test
    void marks_take_no_room_and_go_on_in_the_next_line() {
        String text = Marked.FAILED + "RED" + Marked.END + "  " + Marked.STRONG + "one two three four five six seven" + Marked.END;
        List<String> lines = Prose.lines(text, 25);
        assertThat(lines.stream().map(Marked::plain)).containsExactly("RED  one two three four", "     five six seven");
        assertThat(lines.get(1)).isEqualTo("     " + Marked.STRONG + "five six seven" + Marked.END);
    }

    @Test
    void no_line_ends_within_a_command() {
        assertThat(Prose.lines("First run the tests: kata test 12. Then ask for a hint: kata hint 12 --all, or look: kata diff NUMBER", 30)).containsExactly(
                "First run the tests:",
                "  kata test 12. Then ask for a",
                "  hint: kata hint 12 --all, or",
                "  look: kata diff NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "    return sessions.fromTransaction(session -> orders.newest(session, page));",
        "  at katas.fetching.persistence.Orders.newest(Orders.java:19) and whatever comes after it",
        "seen:     customer  - [ada, Ada Lovelace, ada@example.org, 100000, 0]",
        "customer  - [ada, Ada Lovelace, ada@example.org, 100000, 0]",
        "\u001b[1msomething painted that nobody can measure any more\u001b[0m"})
    void what_somebody_has_laid_out_is_left_as_it_is(String line) {
        assertThat(Prose.lines(line, 30)).containsExactly(line);
    }

    @Test
    void where_there_is_no_room_behind_something_the_words_stand_below_it() {
        assertThat(Prose.behind("RED     12-lazy-vs-eager     9/11   ", "a page costs what it shows", 40)).containsExactly(
                "RED     12-lazy-vs-eager     9/11",
                "    a page costs what it shows");
        assertThat(Prose.behind("then      ", "src/main/java/katas/OverviewService.java  (where it begins)", 44)).containsExactly(
                "then",
                "    src/main/java/katas/OverviewService.java",
                "    (where it begins)");
        assertThat(Prose.behind("    ", "", 40)).containsExactly("    ");
    }

    @Test
    void nothing_is_broken_where_there_is_no_end() {
        String text = "a word ".repeat(1000) + "\n\nand another";
        assertThat(Prose.lines(text, new Screen(80, false, false).columns())).containsExactly("a word ".repeat(1000), "", "and another");
    }
}
