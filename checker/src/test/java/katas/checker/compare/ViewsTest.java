package katas.checker.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import katas.checker.grader.TestOutcome;
import katas.checker.run.Manifest;
import katas.checker.run.Status;
import katas.checker.text.Screen;
import katas.kit.record.Traffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {

    private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final String LONG = "        return sessions.fromTransaction(session -> orders.newestInFull(session, (page - 1) * size, size).stream().map(OverviewService::row).toList());";
    private static final FileDiff FILE = new FileDiff("java/A.java", Optional.of("katas/A.java"), Optional.of("solutions/A.java"),
            List.of("class A {", "\tint total = 1;", LONG.replace("InFull", ""), "}", "gone"), List.of("class A {", "\tint total = 2;", LONG, "}", "new one", "new two"));

    private static final Screen PIPE = new Screen(80, false, false);

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120, 200})
    void no_line_is_wider_than_the_terminal_and_no_word_is_lost(int width) {
        for (boolean colour : List.of(true, false)) {
            Screen screen = new Screen(width, true, colour);
            List<String> side = new SideView(screen).lines(List.of(FILE)).stream().skip(1).map(ViewsTest::plain).toList();
            assertThat(side).allMatch(line -> line.length() <= width);
            int right = 3 + (width - 9) / 2 + 3 + 3;
            assertThat(side.stream().skip(2).map(line -> line.length() > right ? line.substring(right) : "").map(line -> line.replace(" ", "")).reduce("", String::concat))
                    .isEqualTo(FILE.after().stream().map(line -> line.replaceAll("\\s", "")).reduce("", String::concat));
            List<String> unified = new UnifiedView(screen).lines(List.of(FILE)).stream().map(ViewsTest::plain).toList();
            assertThat(unified).allMatch(line -> line.length() <= width);
            assertThat(unified.stream().filter(line -> line.startsWith("+")).skip(1).map(line -> line.substring(1).replace(" ", "")).reduce("", String::concat))
                    .isEqualTo(FILE.after().stream().filter(line -> !line.equals("class A {") && !line.equals("}")).map(line -> line.replaceAll("\\s", "")).reduce("", String::concat));
        }
    }

    private static String plain(String line) {
        return ESCAPE.matcher(line).replaceAll("");
    }

    @Test
    void the_sign_between_says_what_the_colour_says() {
        List<String> lines = new SideView(new Screen(100, true, false)).lines(List.of(FILE));
        assertThat(lines).anyMatch(line -> line.matches(" 2 +int total = 1; +\\|  2 +int total = 2;"));
        assertThat(lines).anyMatch(line -> line.matches(" +>  6 new two"));
    }

    @Test
    void only_the_words_that_differ_are_marked() {
        List<String> lines = new UnifiedView(new Screen(300, true, true)).lines(List.of(FILE));
        assertThat(lines).anyMatch(line -> line.contains("total = ") && line.contains("\u001b[1m\u001b[4m\u001b[32m2\u001b[0m"));
    }

    @Test
    void in_a_pipe_it_is_what_diff_writes() {
        assertThat(new UnifiedView(PIPE).lines(List.of(FILE))).startsWith("--- katas/A.java", "+++ solutions/A.java", "@@ -1,5 +1,6 @@", " class A {", "-\tint total = 1;")
                .contains("+" + LONG);
    }

    private static TestOutcome outcome(String name, Status status, Traffic sent) {
        return new TestOutcome(new Manifest.Entry("T", name), status, Optional.empty(), "", Duration.ZERO, Optional.ofNullable(sent));
    }

    private static Traffic sent(int runs, int statements) {
        return new Traffic(runs, statements, statements, 1, 5, 0, 1);
    }

    private static TrafficDiff diff() {
        List<TrafficDiff.Test> tests = new ArrayList<>();
        tests.add(new TrafficDiff.Test(outcome("a_page_costs_little", Status.PASSED, sent(1, 31)), outcome("a_page_costs_little", Status.PASSED, sent(1, 3))));
        tests.add(new TrafficDiff.Test(outcome("every_order_is_right", Status.FAILED, sent(12, 9)), outcome("every_order_is_right", Status.PASSED, sent(49, 7))));
        tests.add(new TrafficDiff.Test(outcome("same", Status.PASSED, sent(1, 2)), outcome("same", Status.PASSED, sent(1, 2))));
        tests.add(new TrafficDiff.Test(outcome("layers", Status.PASSED, null), outcome("layers", Status.PASSED, null)));
        tests.add(new TrafficDiff.Test(outcome("hung", Status.UNFINISHED, null), outcome("hung", Status.PASSED, sent(1, 2))));
        return new TrafficDiff(tests);
    }

    @Test
    void numbers_stand_in_a_table_where_there_is_room_and_one_below_the_other_elsewhere() {
        assertThat(TrafficView.lines(diff(), new Screen(120, true, false))).contains(
                "                                     statements  round trips",
                "  a page costs little                31 -> 3     31 -> 3",
                "  every order is right [runs] [red]  9 -> 7      9 -> 7",
                "  in all that are green              33 -> 5     33 -> 5");
        assertThat(TrafficView.lines(diff(), PIPE)).containsSubsequence("  a page costs little", "      statements   31 -> 3", "      round trips  31 -> 3",
                "  in all that are green", "      statements   33 -> 5");
    }

    @Test
    void where_nothing_differs_the_numbers_of_every_test_are_shown() {
        TestOutcome page = outcome("a_page_costs_little", Status.PASSED, sent(1, 31));
        TestOutcome layers = outcome("layers", Status.PASSED, null);
        TestOutcome orders = outcome("every_order_is_right", Status.PASSED, sent(49, 7));
        TrafficDiff same = new TrafficDiff(List.of(page, layers, orders).stream().map(test -> new TrafficDiff.Test(test, test)).toList());
        assertThat(TrafficView.linesOfOne(same, new Screen(120, true, false))).containsExactly(
                "What reached the database, which is what the solution sends", "",
                "                               statements  transactions  round trips",
                "  a page costs little          31          1             31",
                "  every order is right [runs]  7           1             7",
                "  in all                       38          2             38", "",
                "One test looks at code only.",
                "[runs] This test runs its operations many times, in every order or with every fault (up to 49). The",
                "numbers are those of its first run: one operation after the other, and nothing goes wrong.");
        assertThat(TrafficView.lines(same, PIPE)).startsWith("What reached the database: your code -> the solution", "",
                "No test sends more or less with the one than with the other.", "", "  a page costs little", "      statements    31");
    }

    @Test
    void what_the_numbers_do_not_say_is_said_below() {
        assertThat(String.join(" ", TrafficView.lines(diff(), PIPE))).contains("The same in each of them: transactions, rows read, rows changed, connections.",
                "One more test sends the same with both.", "One test looks at code only.", "because your code did not bring it to its end: hung",
                "(up to 12 with your code, 49 with the solution)", "its numbers may end where it failed");
    }
}
