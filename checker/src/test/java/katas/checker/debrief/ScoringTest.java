package katas.checker.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptsFile;
import katas.checker.attempt.How;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Map<String, Integer> QUESTIONS = Map.of(Attempts.KATA, 4);
    private static final int[] ALL = {0, 1, 2, 3};

    private static Score score(Attempts attempts) {
        Attempt attempt = new AttemptsFile.Contents(attempts.events(), List.of()).attempts().get(0);
        return Scoring.of(attempt, QUESTIONS);
    }

    private static Score.Part part(Score score, ScoreRule rule) {
        return score.parts().stream().filter(part -> part.name().equals(rule.title())).findFirst().orElseThrow();
    }

    @Test
    void all_parts_are_a_hundred() {
        assertThat(Stream.of(ScoreRule.values()).mapToInt(ScoreRule::most).sum()).isEqualTo(100);
        Score best = score(Attempts.ofOne("a").run(100, ALL).ended(110, How.SUBMITTED, ALL).answered("1", "", 3, 0, 1, 2).answered("2", "", 1, 0).answered("3", "", 1, 0).answered("4", "", 1, 0));
        assertThat(best.points()).isEqualTo(100);
        assertThat(best.most()).isEqualTo(100);
        assertThat(best.percent()).isEqualTo(100);
    }

    @Test
    void behaviours_are_the_share_of_what_was_missing_and_what_was_lost_is_taken_away() {
        assertThat(part(score(Attempts.ofOne("a").ended(50, How.GAVE_UP, 0, 1)), ScoreRule.BEHAVIOURS).points()).isZero();
        assertThat(part(score(Attempts.ofOne("a").ended(50, How.GAVE_UP, 0, 1, 2)), ScoreRule.BEHAVIOURS).points()).isEqualTo(25);
        Score.Part lost = part(score(Attempts.ofOne("a").ended(50, How.GAVE_UP, 1, 2, 3)), ScoreRule.BEHAVIOURS);
        assertThat(lost.points()).isEqualTo(25);
        assertThat(lost.why()).isEqualTo("2 of the 2 behaviours that were missing are there, and 1 that was there is not any more.");
    }

    @Test
    void time_is_full_until_half_and_half_at_the_end() {
        assertThat(part(score(Attempts.ofOne("a").run(600, ALL).ended(700, How.SUBMITTED, ALL)), ScoreRule.TIME).points()).isEqualTo(20);
        assertThat(part(score(Attempts.ofOne("a").run(900, ALL).ended(1000, How.SUBMITTED, ALL)), ScoreRule.TIME).points()).isEqualTo(15);
        assertThat(part(score(Attempts.ofOne("a").timeOver(1200).ended(1203, How.TIME_OVER, ALL)), ScoreRule.TIME).points()).isEqualTo(10);
        assertThat(part(score(Attempts.ofOne("a").run(100, 0, 1, 2).ended(110, How.SUBMITTED, 0, 1, 2)), ScoreRule.TIME).points()).isZero();
    }

    @Test
    void what_comes_after_the_time_does_not_count() {
        Score late = score(Attempts.ofOne("a").run(1100, 0, 1, 2).timeOver(1200).hint(1500, 1).run(1900, ALL).ended(1950, How.SUBMITTED, ALL));
        assertThat(part(late, ScoreRule.BEHAVIOURS).points()).isEqualTo(25);
        assertThat(part(late, ScoreRule.TIME).points()).isZero();
        assertThat(part(late, ScoreRule.HINTS).points()).as("a hint out of time").isEqualTo(10);
    }

    @Test
    void hints_cost_more_and_more_and_doing_nothing_is_no_merit() {
        int[] expected = {10, 8, 5, 0};
        for (int hints = 0; hints <= 3; hints++) {
            Attempts attempts = Attempts.ofOne("a");
            IntStream.rangeClosed(1, hints).forEach(number -> attempts.hint(number, number));
            assertThat(part(score(attempts.ended(50, How.SUBMITTED, 0, 1, 2)), ScoreRule.HINTS).points()).isEqualTo(expected[hints]);
        }
        assertThat(part(score(Attempts.ofOne("a").ended(50, How.GAVE_UP, 0, 1)), ScoreRule.HINTS).points()).isZero();
    }

    @Test
    void questions_without_an_answer_are_left_out_and_not_counted_as_wrong() {
        Score none = score(Attempts.ofOne("a").run(100, ALL).ended(110, How.SUBMITTED, ALL));
        assertThat(none.most()).isEqualTo(80);
        assertThat(none.percent()).isEqualTo(100);
        Score one = score(Attempts.ofOne("a").run(100, ALL).ended(110, How.SUBMITTED, ALL).answered("1", "", 4, 0, 1, 3));
        assertThat(part(one, ScoreRule.ANSWERS)).extracting(Score.Part::points, Score.Part::most).containsExactly(3, 5);
        Score wrong = score(Attempts.ofOne("a").run(100, ALL).ended(110, How.SUBMITTED, ALL).answered("1", "", 4));
        assertThat(part(wrong, ScoreRule.ANSWERS)).extracting(Score.Part::points, Score.Part::most).containsExactly(0, 5);
    }

    @Test
    void a_file_that_was_edited_gives_nobody_more_than_there_is() {
        Score odd = score(Attempts.ofOne("a").ended(50, How.SUBMITTED, ALL).answered("1", "", 2, 0, 0, 1, 7, -3).answered("2", "", 0).answered("3", "", -1, 0));
        assertThat(odd.parts()).allSatisfy(part -> assertThat(part.points()).isBetween(0, part.most()));
    }

    @Test
    void a_kata_that_was_never_begun_counts_in_the_average() {
        Score half = score(Attempts.begun("a", "2026-11-24", Attempts.KATA, "02-other").kata(0, Attempts.KATA).run(100, ALL).ended(200, How.GAVE_UP, ALL));
        assertThat(part(half, ScoreRule.BEHAVIOURS).points()).isEqualTo(25);
        assertThat(part(half, ScoreRule.BEHAVIOURS).why()).contains("the average over 2 katas, 1 of them not begun.");
        assertThat(part(half, ScoreRule.TIME).points()).isZero();
        assertThat(part(half, ScoreRule.HINTS).points()).isEqualTo(5);
    }

    /** Whatever else happened: who has turned more green never has fewer points, out of as many. */
    @Test
    void more_green_is_never_worth_less() {
        Random random = new Random(20261124);
        for (int round = 0; round < 5000; round++) {
            long seed = random.nextLong();
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
            Collections.shuffle(order, random);
            Score before = null;
            for (int many = 0; many <= 4; many++) {
                int[] green = order.subList(0, many).stream().mapToInt(Integer::intValue).toArray();
                Score now = score(random(new Random(seed), green));
                assertThat(now.parts()).allSatisfy(part -> assertThat(part.points()).isBetween(0, part.most()));
                if (before != null) {
                    assertThat(now.most()).isEqualTo(before.most());
                    assertThat(now.points()).as("%s green after %s, seed %s", Arrays.toString(green), before, seed).isGreaterThanOrEqualTo(before.points());
                }
                before = now;
            }
        }
    }

    /** The same attempt for the same seed, but for what is green at last. */
    private static Attempts random(Random random, int[] green) {
        Attempts attempts = Attempts.ofOne("a");
        int at = 0;
        for (int i = random.nextInt(6); i > 0; i--) {
            at += random.nextInt(200);
            switch (random.nextInt(4)) {
                case 0 -> attempts.hint(at, 1 + random.nextInt(3));
                case 1 -> attempts.doesNotCompile(at);
                case 2 -> attempts.run(at, random.nextInt(4));
                default -> attempts.paused(at, random.nextInt(500));
            }
        }
        if (random.nextBoolean()) {
            attempts.answered("1", "", 3, random.nextInt(3));
        }
        boolean over = random.nextBoolean();
        at = over ? 1200 : at + random.nextInt(100);
        attempts.run(at, green);
        return over ? attempts.timeOver(1200).ended(1202, How.TIME_OVER, green) : attempts.ended(at + 1, How.values()[random.nextInt(2)], green);
    }
}
