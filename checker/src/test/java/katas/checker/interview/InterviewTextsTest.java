package katas.checker.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.text.Screen;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read during an interview. */
class InterviewTextsTest {

    @TempDir
    private Path folder;

    private static InterviewBar bar(Duration left, Phase phase) {
        return new InterviewBar("12-lazy-vs-eager (2 of 3)", left, phase, Optional.of(Duration.ofSeconds(3)), "some_test", 9, 11);
    }

    @Test
    void the_countdown_comes_first_and_ends_at_nothing() {
        assertThat(bar(Duration.ofMillis(872_000), Phase.WORKING).fit(200, false, true))
                .startsWith("12-lazy-vs-eager (2 of 3)  14:32  9 of 11 green  running… 3 s in some_test    h hint  p pause  s submit  g give up");
        assertThat(bar(Duration.ofSeconds(-61), Phase.UNTIMED).fit(200, false, true)).contains("+01:01 over").doesNotContain("s submit");
        assertThat(bar(Duration.ofSeconds(61), Phase.PAUSED).fit(200, false, true)).contains("01:01  PAUSED").contains("p go on");
        assertThat(bar(Duration.ZERO, Phase.JUDGING).fit(200, false, false)).contains("judging... 3 s");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void colours_say_nothing_that_the_words_do_not_and_nothing_is_wider_than_the_screen(Phase phase) {
        for (int columns = 10; columns < 160; columns++) {
            for (Duration left : List.of(Duration.ofMinutes(12), Duration.ofSeconds(30), Duration.ofSeconds(-30))) {
                String words = bar(left, phase).fit(columns, false, true);
                assertThat(words.length()).isLessThanOrEqualTo(columns);
                assertThat(org.jline.utils.AttributedString.stripAnsi(bar(left, phase).fit(columns, true, true))).isEqualTo(words);
            }
        }
    }

    @Test
    void the_task_has_the_ticket_and_says_what_to_open() throws Exception {
        Kata kata = new SyntheticRepository(folder).repository().katas().get(0);
        assertThat(TaskText.of(kata, new Screen(80, false, false), 100, "05:00.").lines()).containsExactly("01-counter  Count", "", "  The total is wrong.", "",
                "  `Counter`", "", "  Out of scope", "", "  Subtraction.", "", "In        katas/01-counter", "the task  README.md",
                "open      src/main/java/katas/counter/api/Counter.java  (what is promised)", "then      src/main/java/katas/counter/domain/Tally.java  (where it begins)",
                "Time      05:00. Save, and the tests run.");
    }

    /** Of the real katas. */
    @ParameterizedTest
    @ValueSource(ints = {24, 40, 60})
    void every_task_fits_the_screen_and_what_does_not_fit_is_said_to_be_elsewhere(int rows) {
        for (Kata kata : Repository.find().katas()) {
            List<String> lines = TaskText.of(kata, new Screen(100, true, false), rows, "05:00.").lines().toList();
            assertThat(lines.stream().mapToInt(line -> Math.max(1, (line.length() + 99) / 100)).sum()).as(kata.slug()).isLessThan(rows);
            assertThat(lines).anyMatch(line -> line.startsWith("open      src/main/java/"));
            assertThat(lines.contains("  ...")).isEqualTo(lines.stream().anyMatch(line -> line.startsWith("read on")));
        }
    }

    @Test
    void tables_are_columns_where_there_is_room_and_lists_where_there_is_none() {
        String table = "before\n\n| call | cost |\n| --- | ---: |\n| `a(n)` | 2 |\n| `longer()` | 11 |\n\nafter";
        assertThat(PlainTables.in(table, 40)).isEqualTo("before\n\n    call      cost\n    a(n)      2\n    longer()  11\n\nafter\n");
        assertThat(PlainTables.in(table, 10)).isEqualTo("before\n\n- `a(n)` cost: 2\n- `longer()` cost: 11\n\nafter\n");
    }
}
