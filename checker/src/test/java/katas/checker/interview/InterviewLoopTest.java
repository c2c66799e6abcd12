package katas.checker.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptEvent;
import katas.checker.attempt.Away;
import katas.checker.attempt.How;
import katas.checker.attempt.Task;
import katas.checker.watch.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts in an interview, to the millisecond. */
class InterviewLoopTest {

    private static final String KATA = "01-counter";
    private static final Duration TEN = Duration.ofMinutes(10);

    @TempDir
    private Path folder;
    private Evening evening;

    @BeforeEach
    void sitDown() {
        evening = new Evening(folder);
    }

    private Task task() {
        return evening.attempt().task(KATA).orElseThrow();
    }

    @Test
    void the_task_is_shown_and_the_stubs_red_is_not() throws Exception {
        evening.pressed(5500, Ask.QUIT).begin(TEN, KATA);
        assertThat(evening.shown).containsExactly("task 01-counter, 10:00. It runs.", "watch 01-counter",
                "As it was published 1 of 2 behaviours are green; 10:00 left. r shows the first red.", "end");
        assertThat(evening.bar).startsWith("01-counter  09:55  1 of 2 green    h hint");
        assertThat(task().before()).containsExactly("works");
        assertThat(evening.attempt().ended()).isFalse();
    }

    @Test
    void what_is_submitted_is_the_last_save() throws Exception {
        evening.saved(60_000, "wrong").saved(120_000, "right").pressed(120_005, Ask.SUBMIT).saved(120_100, "worse").begin(TEN, KATA);
        assertThat(task().end()).hasValueSatisfying(end -> {
            assertThat(end.how()).isEqualTo(How.SUBMITTED);
            assertThat(end.verdict()).isEqualTo("green");
            assertThat(end.at()).as("the clock stands while it is judged").isEqualTo(Duration.ofMillis(120_005));
        });
        assertThat(evening.kept).containsEntry(KATA, "right");
        assertThat(evening.attempt().how()).contains(How.SUBMITTED);
        assertThat(evening.attempt().green()).isTrue();
        assertThat(evening.shown).contains("01-counter: submitted, GREEN, 2 of 2 behaviours are green.").endsWith("end");
    }

    @Test
    void what_was_judged_already_is_not_judged_again() throws Exception {
        evening.saved(60_000, "right").pressed(90_000, Ask.SUBMIT).begin(TEN, KATA);
        assertThat(task().runs()).hasSize(2);
        assertThat(task().end().orElseThrow().at()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void when_the_time_is_over_the_last_complete_save_is_judged_and_nothing_later() throws Exception {
        evening.saved(599_990, "right").saved(600_010, "wrong").saved(600_200, "empty").begin(TEN, KATA);
        assertThat(evening.attempt().overAt()).contains(TEN);
        assertThat(task().end()).hasValueSatisfying(end -> {
            assertThat(end.how()).isEqualTo(How.TIME_OVER);
            assertThat(end.verdict()).isEqualTo("green");
            assertThat(end.at()).isEqualTo(TEN);
        });
        assertThat(evening.kept).containsEntry(KATA, "right");
        assertThat(evening.attempt().how()).contains(How.TIME_OVER);
    }

    @Test
    void a_run_of_the_last_save_may_end_after_the_time() throws Exception {
        evening.saved(599_700, "right").begin(TEN, KATA);
        assertThat(task().runs()).as("the stub's, and that one").hasSize(2);
        assertThat(task().end().orElseThrow().verdict()).isEqualTo("green");
    }

    @Test
    void what_somebody_is_in_the_middle_of_writing_at_the_end_does_not_replace_the_last_save() throws Exception {
        evening.saved(500_000, "right").saved(599_995, "empty").begin(TEN, KATA);
        assertThat(task().end().orElseThrow().verdict()).isEqualTo("green");
    }

    @Test
    void going_on_without_the_clock_is_recorded_and_changes_nothing() throws Exception {
        evening.saved(1000, "wrong").pressed(610_000, Ask.UNTIMED).saved(660_000, "right").pressed(670_500, Ask.QUIT).begin(TEN, KATA);
        assertThat(evening.shown).contains("That was the interview; its verdict stays. To go on without the clock: u. To end: q.");
        assertThat(task().end().orElseThrow().verdict()).isEqualTo("red");
        assertThat(task().runs().get(task().runs().size() - 1).verdict()).isEqualTo("green");
        assertThat(task().runs().get(task().runs().size() - 1).at()).isGreaterThan(TEN);
        assertThat(evening.kept).containsEntry(KATA, "wrong").containsEntry(KATA + " late", "right");
        assertThat(evening.bar).contains("+01:00 over");
    }

    @Test
    void giving_up_is_asked_once() throws Exception {
        evening.pressed(1000, Ask.GIVE_UP).pressed(2000, Ask.TASK).pressed(3000, Ask.GIVE_UP).pressed(4000, Ask.GIVE_UP).begin(TEN, KATA);
        assertThat(task().end().orElseThrow().how()).isEqualTo(How.GAVE_UP);
        assertThat(task().end().orElseThrow().at()).isEqualTo(Duration.ofSeconds(4));
        assertThat(evening.attempt().how()).contains(How.GAVE_UP);
    }

    @Test
    void hints_come_one_after_the_other_with_their_times() throws Exception {
        for (int i = 1; i <= 5; i++) {
            evening.pressed(i * 1000L, Ask.HINT);
        }
        evening.begin(TEN, KATA);
        assertThat(task().hints()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(evening.shown).filteredOn(text -> text.startsWith("hint 3")).hasSize(3);
    }

    @Test
    void a_pause_is_recorded_and_what_is_saved_in_it_is_run_afterwards() throws Exception {
        evening.pressed(10_000, Ask.PAUSE).saved(20_000, "right").pressed(30_000, Ask.HINT).pressed(70_000, Ask.PAUSE).pressed(75_500, Ask.QUIT).begin(TEN, KATA);
        Attempt attempt = evening.attempt();
        assertThat(attempt.aways()).containsExactly(new Attempt.Break(Duration.ofSeconds(10), Away.PAUSE, java.util.Optional.of(Duration.ofSeconds(60))));
        assertThat(task().hints()).isEmpty();
        assertThat(task().allGreen()).contains(Duration.ofMillis(10_500));
        assertThat(evening.bar).startsWith("01-counter  09:45  2 of 2 green");
    }

    @Test
    void a_set_shares_the_clock() throws Exception {
        evening.saved(60_000, "right").pressed(70_000, Ask.SUBMIT).saved(100_000, "wrong").pressed(110_000, Ask.GIVE_UP).pressed(111_000, Ask.GIVE_UP)
                .begin(TEN, KATA, "02-second", "03-third");
        Attempt attempt = evening.attempt();
        assertThat(attempt.tasks()).extracting(Task::kata).containsExactly(KATA, "02-second", "03-third");
        assertThat(attempt.tasks()).extracting(Task::began).first().isEqualTo(Duration.ZERO);
        assertThat(attempt.tasks().get(1).began()).isEqualTo(Duration.ofSeconds(70));
        assertThat(attempt.tasks().get(1).end().orElseThrow().how()).isEqualTo(How.GAVE_UP);
        assertThat(attempt.how()).contains(How.TIME_OVER);
        assertThat(evening.shown).contains("task 02-second, 08:50, for this and what is left of 3 katas. It runs.");
    }

    @Test
    void reminders_come_once_each() throws Exception {
        evening.begin(Duration.ofMinutes(20), KATA);
        assertThat(evening.shown).filteredOn(text -> text.startsWith("Note: ") && text.contains("left"))
                .containsExactly("Note: Half of the time is over; 10:00 left.", "Note: Five minutes left.", "Note: One minute left.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sleep_does_not_count_whatever_the_clocks_do(boolean monotonicSleeps) throws Exception {
        evening.stopped(60_400, Duration.ofHours(8), monotonicSleeps).pressed(60_500, Ask.QUIT).begin(TEN, KATA);
        assertThat(evening.events(AttemptEvent.Resumed.class)).singleElement().satisfies(resumed -> {
            assertThat(resumed.after()).isEqualTo(Away.ASLEEP);
            assertThat(Duration.ofMillis(resumed.awayMillis())).isCloseTo(Duration.ofHours(8), Duration.ofSeconds(2));
        });
        assertThat(evening.attempt().ended()).isFalse();
        assertThat(evening.bar).startsWith("01-counter  09:0");
        assertThat(evening.shown).anyMatch(text -> text.contains("asleep") && text.contains("8 h 0 min") && text.contains("does not count"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-7200, 7200})
    void the_clock_on_the_wall_decides_nothing(long seconds) throws Exception {
        evening.wallSet(60_000, Duration.ofSeconds(seconds)).saved(300_000, "wrong").begin(TEN, KATA);
        assertThat(evening.attempt().overAt()).contains(TEN);
        assertThat(task().runs().get(1).at()).isBetween(Duration.ofSeconds(300), Duration.ofSeconds(301));
        assertThat(evening.shown).anyMatch(text -> text.contains(seconds < 0 ? "was set back" : "the clock was set"));
    }

    /** The program is killed at any moment; after a reboot it goes on with the time that was left, to a second. */
    @ParameterizedTest
    @ValueSource(longs = {1, 499, 501, 999, 1001, 59_999, 60_010, 60_300, 60_600, 123_456, 599_999})
    void a_kill_costs_a_second_at_the_most(long millis) throws Exception {
        evening.saved(60_000, "wrong").killed(millis);
        assertThatThrownBy(() -> evening.begin(TEN, KATA)).isInstanceOf(Evening.Killed.class);
        evening.rebooted(Duration.ofHours(3)).pressed(100, Ask.QUIT);
        evening.resume();
        AttemptEvent.Resumed resumed = evening.events(AttemptEvent.Resumed.class).get(0);
        assertThat(resumed.after()).isEqualTo(Away.CLOSED);
        assertThat(resumed.stamp().elapsedMillis()).isBetween(millis - 1000, millis);
        assertThat(Duration.ofMillis(resumed.awayMillis())).isBetween(Duration.ofHours(3), Duration.ofHours(3).plusSeconds(1));
        assertThat(evening.attempt().tasks()).hasSize(1);
    }

    @Test
    void a_kill_while_the_last_save_is_judged_loses_nothing_of_it() throws Exception {
        evening.saved(599_900, "right").killed(600_200);
        assertThatThrownBy(() -> evening.begin(TEN, KATA)).isInstanceOf(Evening.Killed.class);
        evening.rebooted(Duration.ofMinutes(1)).saved(10, "wrong");
        evening.resume();
        assertThat(task().end()).hasValueSatisfying(end -> {
            assertThat(end.how()).isEqualTo(How.TIME_OVER);
            assertThat(end.verdict()).as("what was saved in time").isEqualTo("green");
        });
        assertThat(evening.attempt().how()).contains(How.TIME_OVER);
        assertThat(evening.events(AttemptEvent.TimeOver.class)).hasSize(1);
    }

    @Test
    void a_pause_in_which_the_program_was_closed_is_the_pause() throws Exception {
        evening.pressed(10_000, Ask.PAUSE).pressed(20_000, Ask.QUIT).begin(TEN, KATA);
        evening.rebooted(Duration.ofMinutes(9)).pressed(1500, Ask.QUIT);
        evening.resume();
        Attempt.Break pause = evening.attempt().aways().get(0);
        assertThat(pause.why()).isEqualTo(Away.PAUSE);
        assertThat(pause.away().orElseThrow()).isBetween(Duration.ofSeconds(550), Duration.ofSeconds(551));
        assertThat(evening.attempt().aways()).hasSize(1);
        assertThat(evening.bar).startsWith("01-counter  09:49");
    }

    @Test
    void a_clock_that_was_set_back_while_it_was_closed_is_told_and_harmless() throws Exception {
        evening.pressed(20_000, Ask.QUIT).begin(TEN, KATA);
        evening.rebooted(Duration.ofHours(-5)).pressed(0, Ask.QUIT);
        evening.resume();
        assertThat(evening.events(AttemptEvent.Resumed.class).get(0).awayMillis()).isZero();
        assertThat(evening.shown).anyMatch(text -> text.contains("set back"));
        assertThat(evening.bar).startsWith("01-counter  09:40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "used", "used 99999 ms at yesterday", "used 1 ms at 2026-11-24T20:00:00Z"})
    void without_the_small_file_the_lines_know_the_time(String damaged) throws Exception {
        evening.saved(60_000, "wrong").pressed(60_700, Ask.QUIT).begin(TEN, KATA);
        Files.writeString(folder.resolve("clock"), damaged);
        evening.rebooted(Duration.ofMinutes(1)).pressed(0, Ask.QUIT);
        evening.resume();
        assertThat(evening.events(AttemptEvent.Resumed.class).get(0).stamp().elapsedMillis()).as("of the last line").isBetween(60_500L, 60_600L);
    }

    @Test
    void what_cannot_be_written_is_kept_told_once_and_written_later_in_order() throws Exception {
        evening.diskFull(30_000, true).saved(60_000, "wrong").pressed(70_000, Ask.HINT).diskFull(80_000, false).pressed(90_000, Ask.HINT).pressed(95_000, Ask.SUBMIT)
                .begin(TEN, KATA);
        assertThat(evening.shown).filteredOn(text -> text.contains("cannot be written")).hasSize(1);
        assertThat(evening.shown).filteredOn(text -> text.contains("is written now")).hasSize(1);
        assertThat(evening.events()).containsExactly("Began", "KataBegan", "Ran", "Ran", "HintShown", "HintShown", "KataEnded", "Ended");
    }

    @Test
    void what_cannot_be_written_at_all_is_rescued_elsewhere() throws Exception {
        evening.diskFull(30_000, true).saved(60_000, "right").pressed(70_000, Ask.SUBMIT).begin(TEN, KATA);
        assertThat(evening.events()).containsExactly("Began", "KataBegan", "Ran");
        assertThat(evening.recorder.attempt().green()).as("the interview went on").isTrue();
        List<List<AttemptEvent>> rescued = new java.util.ArrayList<>();
        assertThat(evening.recorder.close(events -> {
            rescued.add(events);
            return Path.of("rescue");
        })).contains(Path.of("rescue"));
        assertThat(rescued).singleElement().satisfies(events -> assertThat(events).hasSize(3));
    }

    @Test
    void a_signal_leaves_at_once_with_its_code_and_everything_written() throws Exception {
        assertThat(evening.saved(1000, "wrong").at(1200, new Event.Leave(143)).begin(TEN, KATA)).isEqualTo(143);
        assertThat(evening.attempt().ended()).isFalse();
        assertThat(new ClockFile(folder).read().orElseThrow().used()).isEqualTo(Duration.ofMillis(1200));
    }

    /** In a pipe all may have been said at once: what stands behind a submit is not for the kata that is submitted. */
    @Test
    void a_submit_is_done_when_the_next_kata_is_there_and_the_last_one_never_is() throws Exception {
        evening.saved(60_000, "right").pressed(70_000, Ask.SUBMIT).pressed(90_000, Ask.HINT).saved(100_000, "wrong").pressed(110_000, Ask.SUBMIT).begin(TEN, KATA, "02-second");
        assertThat(evening.done).isEqualTo(2);
    }

    @Test
    void when_the_input_ends_somebody_has_left_but_what_was_submitted_is_judged() throws Exception {
        evening.pressed(100, Ask.SUBMIT).at(100, new Heard.InputOver(true)).begin(TEN, KATA);
        assertThat(evening.attempt().how()).contains(How.SUBMITTED);
        Evening other = new Evening(folder.resolve("other"));
        other.at(100, new Heard.InputOver(true)).begin(TEN, KATA);
        assertThat(other.attempt().ended()).isFalse();
    }

    /** Otherwise it would wait for a word for ever. */
    @Test
    void where_nobody_can_type_it_ends_when_the_time_is_over_and_not_before() throws Exception {
        evening.at(100, new Heard.InputOver(false)).saved(60_000, "wrong").begin(TEN, KATA);
        assertThat(evening.attempt().how()).contains(How.TIME_OVER);
        assertThat(evening.attempt().ended()).isTrue();
        assertThat(evening.shown).noneMatch(line -> line.contains("To go on without the clock"));
    }

    @Test
    void there_is_no_difference_to_the_solution_and_unknown_words_are_answered() throws Exception {
        assertThat(Ask.of('d')).isEmpty();
        assertThat(Ask.of("diff")).isEmpty();
        assertThat(Ask.of("  GIVE  up ")).contains(Ask.GIVE_UP);
        assertThat(Ask.of("give-up")).contains(Ask.GIVE_UP);
        assertThat(Ask.of("go on")).contains(Ask.PAUSE);
        evening.at(10, new Heard.NotUnderstood("diff")).pressed(20, Ask.QUIT).begin(TEN, KATA);
        assertThat(evening.shown).contains("Note: \"diff\" is not understood; \"help\" says what is.");
    }
}
