package katas.checker.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.grader.Colour;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Verdict;
import org.junit.jupiter.api.Test;

/** What leads to a run and what does not, to the millisecond. */
class WatchLoopTest {

    private static final String FIRST_RUN = "0 ms: run 1 of 01 with {main/A=one, main/B=one}";

    private final List<String> log = new ArrayList<>();
    private final Script script = new Script(log);
    private final Recording view = new Recording();

    /** Only what is about runs. */
    private List<String> runs(boolean moveOn) throws InterruptedException {
        watch(moveOn);
        return log.stream().filter(line -> line.contains(" run ")).toList();
    }

    private Optional<Verdict> watch(boolean moveOn) throws InterruptedException {
        WatchLoop loop = new WatchLoop(script, script, script::sources, script, moveOn);
        loop.begin(Script.FIRST);
        return loop.watch(view);
    }

    @Test
    void the_first_run_begins_before_anything_else() throws Exception {
        watch(false);
        assertThat(log).startsWith(FIRST_RUN, "0 ms: watch 01");
        assertThat(view.shown).containsExactly("watching 01", "begun 1", "judged 1 RED");
    }

    @Test
    void a_save_leads_to_a_run_15_ms_later() throws Exception {
        script.saved(1000, "main/A", "two");
        assertThat(runs(false)).containsExactly(FIRST_RUN, "1015 ms: run 2 of 01 with {main/A=two, main/B=one}");
    }

    @Test
    void a_touch_without_a_change_leads_to_nothing() throws Exception {
        script.saved(1000, "main/A", "one").at(3000, new Event.Touched());
        assertThat(runs(false)).containsExactly(FIRST_RUN);
        assertThat(view.shown).containsExactly("watching 01", "begun 1", "judged 1 RED");
    }

    @Test
    void the_many_events_of_one_save_lead_to_one_run() throws Exception {
        script.saved(1000, "main/A~", "one").saved(1004, "main/A", "tw").saved(1009, "main/A", "two").at(1012, new Event.Touched()).saved(1013, "main/A~", null);
        assertThat(runs(false)).containsExactly(FIRST_RUN, "1028 ms: run 2 of 01 with {main/A=two, main/B=one}");
    }

    @Test
    void a_file_that_is_empty_for_a_moment_is_being_written() throws Exception {
        script.saved(1000, "main/A", "empty").saved(1080, "main/A", "two");
        assertThat(runs(false)).containsExactly(FIRST_RUN, "1095 ms: run 2 of 01 with {main/A=two, main/B=one}");
    }

    @Test
    void a_file_that_is_missing_for_a_moment_is_being_replaced() throws Exception {
        script.saved(1000, "main/A", null).saved(1100, "main/A", "two");
        assertThat(runs(false)).containsExactly(FIRST_RUN, "1115 ms: run 2 of 01 with {main/A=two, main/B=one}");
    }

    @Test
    void a_file_that_stays_away_is_deleted() throws Exception {
        script.saved(1000, "main/A", null);
        assertThat(runs(false)).containsExactly(FIRST_RUN, "1165 ms: run 2 of 01 with {main/B=one}");
    }

    @Test
    void something_that_writes_without_a_pause_cannot_keep_a_run_from_beginning() throws Exception {
        for (int i = 0; i < 60; i++) {
            script.saved(1000 + i * 10, "main/A", "state " + i);
        }
        List<String> runs = runs(false);
        assertThat(runs.get(1)).startsWith("1250 ms: run 2");
        assertThat(runs.get(runs.size() - 1)).contains("main/A=state 59");
        assertThat(runs).hasSize(3);
    }

    @Test
    void saves_during_a_run_lead_to_exactly_one_more_with_the_newest_sources() throws Exception {
        script.saved(1000, "main/A", "two").saved(1100, "main/A", "three").saved(1300, "main/B", "four").saved(1400, "main/A", "five");
        assertThat(runs(false)).containsExactly(FIRST_RUN, "1015 ms: run 2 of 01 with {main/A=two, main/B=one}",
                "1515 ms: run 3 of 01 with {main/A=five, main/B=four}");
    }

    @Test
    void a_change_that_is_taken_back_during_a_run_is_run_again_since_nobody_knows_what_the_run_has_read() throws Exception {
        script.saved(1000, "main/A", "two").saved(1100, "main/A", "three").saved(1110, "main/A", "two");
        assertThat(runs(false)).hasSize(3).last().isEqualTo("1515 ms: run 3 of 01 with {main/A=two, main/B=one}");
    }

    @Test
    void a_save_in_the_last_moment_of_a_run_is_not_lost() throws Exception {
        script.saved(495, "main/A", "two");
        assertThat(runs(false)).containsExactly(FIRST_RUN, "510 ms: run 2 of 01 with {main/A=two, main/B=one}");
    }

    @Test
    void a_touch_without_a_change_during_a_run_leads_to_nothing() throws Exception {
        script.at(100, new Event.Touched());
        assertThat(runs(false)).containsExactly(FIRST_RUN);
    }

    @Test
    void a_run_that_hangs_is_abandoned_a_second_after_the_save_that_makes_it_out_of_date() throws Exception {
        script.runsTake(20_000).saved(3000, "main/A", "two").at(3001, () -> script.runsTake(500));
        assertThat(runs(false)).containsExactly(FIRST_RUN, "4000 ms: run 2 of 01 with {main/A=two, main/B=one}");
        assertThat(view.shown).containsExactly("watching 01", "begun 1", "abandoned 1", "begun 2", "judged 2 RED");
    }

    @Test
    void several_saves_do_not_give_a_run_that_hangs_more_time() throws Exception {
        script.runsTake(20_000).saved(3000, "main/A", "two").saved(3900, "main/A", "three").at(3950, () -> script.runsTake(500));
        assertThat(runs(false)).containsExactly(FIRST_RUN, "4000 ms: run 2 of 01 with {main/A=three, main/B=one}");
    }

    @Test
    void rerun_runs_although_nothing_has_changed_and_once_only() throws Exception {
        script.pressed(1000, Key.RERUN).pressed(1100, Key.RERUN).pressed(1200, Key.RERUN);
        assertThat(runs(false)).containsExactly(FIRST_RUN, "1000 ms: run 2 of 01 with {main/A=one, main/B=one}",
                "1500 ms: run 3 of 01 with {main/A=one, main/B=one}");
    }

    @Test
    void keys_are_answered_during_a_run() throws Exception {
        script.pressed(100, Key.HINT).pressed(110, Key.DIFF).pressed(120, Key.LIST).pressed(130, Key.HELP);
        watch(false);
        assertThat(log).contains("100 ms: hint 01", "110 ms: diff 01", "120 ms: list");
        assertThat(view.shown).contains("say Keys, without Enter:").endsWith("judged 1 RED");
    }

    @Test
    void the_difference_is_shown_anyway_when_it_is_asked_for_twice_and_nothing_came_between() throws Exception {
        script.pressed(600, Key.DIFF).pressed(700, Key.DIFF).pressed(800, Key.HINT).pressed(900, Key.DIFF)
                .saved(1000, "main/A", "two").pressed(1600, Key.DIFF).counted(1610).pressed(1620, Key.NEXT).pressed(1700, Key.DIFF);
        watch(false);
        assertThat(log).filteredOn(line -> line.contains("diff"))
                .containsExactly("600 ms: diff 01", "700 ms: diff 01 anyway", "900 ms: diff 01", "1600 ms: diff 01", "1700 ms: diff 02");
    }

    @Test
    void quit_does_not_wait_for_a_run() throws Exception {
        script.runsTake(20_000).pressed(100, Key.QUIT).at(200, () -> log.add("too late"));
        assertThat(watch(false)).isEmpty();
        assertThat(log).doesNotContain("too late");
        assertThat(view.ended).isTrue();
    }

    @Test
    void the_last_verdict_is_what_is_left() throws Exception {
        script.at(900, () -> script.verdictsAre(Colour.GREEN)).saved(1000, "main/A", "two").at(3000, new Event.Leave());
        assertThat(watch(false)).map(Verdict::colour).contains(Colour.GREEN);
    }

    @Test
    void nobody_who_reads_is_a_reason_to_leave() throws Exception {
        view.lost = true;
        script.saved(1000, "main/A", "two");
        assertThat(runs(false)).containsExactly(FIRST_RUN);
    }

    @Test
    void next_goes_to_the_next_kata_that_is_not_green_and_does_not_wait_for_a_run() throws Exception {
        script.runsTake(20_000).counted(10, Script.SECOND).pressed(100, Key.NEXT).at(101, () -> script.runsTake(500));
        // The counting of a run's length was fixed when it began: this one is given up when somebody leaves.
        script.at(200, new Event.Leave());
        assertThat(runs(false)).containsExactly(FIRST_RUN, "100 ms: run 2 of 03 with {main/A=one, main/B=one}");
        assertThat(view.shown).contains("watching 03");
        assertThat(log).contains("100 ms: watch 03");
    }

    @Test
    void after_the_last_kata_comes_the_first() throws Exception {
        script.counted(10).pressed(600, Key.NEXT).pressed(1200, Key.NEXT).pressed(1800, Key.NEXT);
        assertThat(runs(false)).extracting(line -> line.replaceAll(" with.*", "")).containsExactly("0 ms: run 1 of 01", "600 ms: run 2 of 02",
                "1200 ms: run 3 of 03", "1800 ms: run 4 of 01");
    }

    @Test
    void where_there_is_no_next_one_that_is_said() throws Exception {
        script.pressed(5, Key.NEXT).counted(10, Script.SECOND, Script.THIRD).pressed(600, Key.NEXT)
                .at(700, () -> script.verdictsAre(Colour.GREEN)).pressed(800, Key.RERUN).pressed(2000, Key.NEXT);
        watch(false);
        assertThat(view.shown).contains("say The katas are still being looked through; try again in a moment.", "say All others are green; this is the last one.",
                "say That was the last: all 3 katas are green. Look back with: kata diff NUMBER");
    }

    @Test
    void green_moves_on_only_if_that_was_asked_for_and_keeps_the_verdict_on_the_screen() throws Exception {
        script.verdictsAre(Colour.GREEN).counted(10).at(600, () -> script.verdictsAre(Colour.RED)).at(3000, new Event.Leave());
        assertThat(runs(true)).containsExactly(FIRST_RUN, "500 ms: run 2 of 02 with {main/A=one, main/B=one}",
                "1000 ms: run 3 of 03 with {main/A=one, main/B=one}");
        assertThat(view.shown).containsSubsequence("begun 1", "judged 1 GREEN", "watching 02", "begun 2, keeping what is there");
    }

    @Test
    void green_stays_otherwise() throws Exception {
        script.verdictsAre(Colour.GREEN).counted(10);
        assertThat(runs(false)).containsExactly(FIRST_RUN);
        assertThat(view.statuses).last().asString().contains("1 of 3");
    }

    @Test
    void green_does_not_move_on_while_there_is_newer_code() throws Exception {
        script.verdictsAre(Colour.GREEN).counted(10).saved(495, "main/A", "two").at(496, () -> script.verdictsAre(Colour.RED));
        assertThat(runs(true)).containsExactly(FIRST_RUN, "510 ms: run 2 of 01 with {main/A=two, main/B=one}");
    }

    @Test
    void a_grader_that_fails_is_told_and_the_loop_goes_on() throws Exception {
        script.at(600, new Event.Over(1, Optional.empty(), Optional.of(new IOException("No space left on device")))).saved(1000, "main/A", "two");
        assertThat(runs(false)).hasSize(2);
        assertThat(view.shown).contains("failed 1: No space left on device");
    }

    @Test
    void while_nothing_happens_nothing_is_waited_for() throws Exception {
        script.at(600_000, new Event.Resized());
        watch(false);
        // One status when it begins, one at the verdict's events, one after the touch of ten minutes later: nothing in between.
        assertThat(view.statuses.size()).isLessThan(8);
        assertThat(view.shown).endsWith("redraw");
    }

    @Test
    void a_long_run_is_seen_to_go_on() throws Exception {
        script.runsTake(3500);
        watch(false);
        assertThat(view.statuses).contains("running 0 s, -1 of 0", "running 1 s, -1 of 0", "running 2 s, -1 of 0", "running 3 s, -1 of 0");
    }

    /** Remembers what it was told to show. */
    private static final class Recording implements View {

        private final List<String> shown = new ArrayList<>();
        private final List<String> statuses = new ArrayList<>();
        private boolean lost;
        private boolean ended;

        @Override
        public void watching(Kata kata) {
            shown.add("watching " + kata.number());
        }

        @Override
        public void begun(int run, Kata kata, boolean keep) {
            shown.add("begun " + run + (keep ? ", keeping what is there" : ""));
        }

        @Override
        public void graded(int run, GradingEvent event) {
            shown.add(event instanceof GradingEvent.Judged judged ? "judged " + run + " " + judged.verdict().colour() : event.toString());
        }

        @Override
        public void abandoned(int run) {
            shown.add("abandoned " + run);
        }

        @Override
        public void failed(int run, Kata kata, Exception fault) {
            shown.add("failed " + run + ": " + fault.getMessage());
        }

        @Override
        public void say(String text) {
            shown.add("say " + text.lines().findFirst().orElse(""));
        }

        @Override
        public void note(String text) {
            shown.add("note " + text);
        }

        @Override
        public void status(Bar bar) {
            Status status = (Status) bar;
            statuses.add(status.running().map(time -> "running " + time.toSeconds() + " s").orElse("idle") + ", " + status.green() + " of " + status.katas());
        }

        @Override
        public void redraw() {
            shown.add("redraw");
        }

        @Override
        public boolean lost() {
            return lost;
        }

        @Override
        public void end() {
            ended = true;
        }
    }
}
