package katas.checker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {

    @Test
    void columns_counts_and_nonsense_does_not() {
        assertThat(Screen.width(Map.of("COLUMNS", "132"), false)).isEqualTo(132);
        assertThat(Screen.width(Map.of("COLUMNS", "132"), true)).isEqualTo(132);
        assertThat(Screen.width(Map.of("COLUMNS", "wide"), false)).isEqualTo(80);
        assertThat(Screen.width(Map.of("COLUMNS", "0"), false)).isEqualTo(80);
        assertThat(Screen.width(Map.of(), false)).isEqualTo(80);
    }

    @Test
    void colour_is_never_all_that_is_said() {
        assertThat(new Screen(80, true, true).paint("bold,red", "RED")).isEqualTo("\u001b[1m\u001b[31mRED\u001b[0m");
        assertThat(new Screen(80, true, false).paint("bold,red", "RED")).isEqualTo("RED");
    }

    @Test
    void wrapped_text_loses_nothing() {
        assertThat(Marked.wrap("a bb ccc dddddddddd e", 5)).containsExactly("a bb", "ccc", "dddddddddd", "e");
        assertThat(String.join("", Marked.cut("abcdefgh", 3))).isEqualTo("abcdefgh");
        assertThat(Marked.wrap("", 5)).containsExactly("");
    }
}
