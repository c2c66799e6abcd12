package katas.checker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    private static final Screen PLAIN = new Screen(30, false, false);

    private static List<String> lines(String markdown) {
        return MarkdownText.lines(markdown, PLAIN, 2);
    }

    @Test
    void prose_is_wrapped_to_the_width_whatever_the_lines_of_the_file() {
        assertThat(lines("One line\nstands there once, three stand there 50 times.")).containsExactly(
                "  One line stands there once,", "  three stand there 50 times.");
    }

    @Test
    void code_is_indented_and_never_wrapped() {
        String code = "session.find(Order.class, id, LockModeType.OPTIMISTIC)";
        assertThat(lines("Do\n\n    " + code + "\n\n      more\n\nand")).containsExactly("  Do", "", "      " + code, "", "        more", "", "  and");
        assertThat(lines("```java\n" + code + "\n```")).containsExactly("      " + code);
    }

    @Test
    void without_colour_emphasis_and_code_keep_their_signs() {
        assertThat(lines("*every* `select` **now**")).containsExactly("  *every* `select` **now**");
    }

    @Test
    void with_colour_emphasis_is_a_style_and_code_has_its_backticks_still() {
        List<String> lines = MarkdownText.lines("*every* `select`", new Screen(40, true, true), 0);
        assertThat(lines).containsExactly("\u001b[3mevery\u001b[0m \u001b[36m`select`\u001b[0m");
    }

    @Test
    void a_style_that_is_wrapped_leaves_the_margin_alone() {
        List<String> lines = MarkdownText.lines("`aaaaaaaaaaaaaaa bbbbbbbbbbbbbbb`", new Screen(24, true, true), 2);
        assertThat(lines).containsExactly("  \u001b[36m`aaaaaaaaaaaaaaa\u001b[0m", "  \u001b[36mbbbbbbbbbbbbbbb`\u001b[0m");
    }

    @Test
    void lists_hang_and_links_tell_where_they_lead() {
        assertThat(lines("- one thing that is long enough to go on\n- two\n\n1. [first](x.md)\n2. second")).containsExactly(
                "  - one thing that is long", "    enough to go on", "  - two", "", "  1. first (x.md)", "  2. second");
    }
}
