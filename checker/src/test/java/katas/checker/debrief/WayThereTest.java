package katas.checker.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptsFile;
import katas.checker.attempt.How;
import katas.checker.text.Times;
import org.junit.jupiter.api.Test;

class WayThereTest {

    @Test
    void every_turn_is_told_and_what_tells_nothing_is_counted() {
        Attempts attempts = Attempts.ofOne("a").run(60, 0, 1).run(70, 0, 1).doesNotCompile(80).doesNotCompile(85)
                .believes(250, "Counting begins with one", 1).believes(260, "Counting begins with one", 1).hint(300, 1).paused(310, 240)
                .run(400, 0, 1, 2).run(500, 0, 1, 2, 3).ended(520, How.SUBMITTED, 0, 1, 2, 3);
        Attempt attempt = new AttemptsFile.Contents(attempts.events(), List.of()).attempts().get(0);
        assertThat(WayThere.of(attempt, attempt.tasks().get(0)).stream().map(moment -> Times.clock(moment.at()) + " " + moment.text())).containsExactly(
                "00:00 It begins: 2 of 4 tests are green.",
                "01:00 2 runs until 01:10 without anything new.",
                "01:20 It does not compile.",
                "01:25 One run without anything new.",
                "04:10 Red again: begins with nothing. The tests looked like somebody who believes: \"Counting begins with one\".",
                "04:20 One run without anything new.",
                "05:00 Hint 1 was looked at.",
                "05:10 A pause, for 4 min. The clock stood still.",
                "06:40 Green now: begins with nothing; adds up.",
                "08:20 Green now: never forgets. Everything is green.",
                "08:40 It ends: submitted, 4 of 4 tests are green.");
    }

    @Test
    void an_attempt_that_ends_with_the_time_says_so() {
        Attempts attempts = Attempts.ofOne("a").timeOver(1200).ended(1203, How.TIME_OVER, 0, 1);
        Attempt attempt = new AttemptsFile.Contents(attempts.events(), List.of()).attempts().get(0);
        assertThat(WayThere.of(attempt, attempt.tasks().get(0))).extracting(Moment::text).containsExactly("It begins: 2 of 4 tests are green.",
                "The time is over. What comes later does not count.", "It ends: time over, 2 of 4 tests are green.");
    }
}
