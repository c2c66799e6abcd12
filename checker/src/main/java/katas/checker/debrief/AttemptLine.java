package katas.checker.debrief;

import java.time.Duration;
import java.util.Optional;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.How;
import katas.checker.text.Times;
import katas.checker.text.Typed;

/**
 * An attempt in one line of a list.
 *
 * @param attempt the attempt
 * @param katas   its katas, in words
 * @param gained  behaviours turned green
 * @param toDo    behaviours that were missing, of the katas that were begun
 * @param hints   hints looked at
 * @param points  empty as long as it is not over
 */
public record AttemptLine(Attempt attempt, String katas, int gained, int toDo, int hints, Optional<Score> points) {

    public static AttemptLine of(Attempt attempt, Catalogue catalogue) {
        int gained = 0;
        int toDo = 0;
        int hints = 0;
        for (var task : attempt.tasks()) {
            Counted counted = Counted.of(attempt, task);
            gained += counted.gained();
            toDo += task.toDo().size();
            hints += counted.hints();
        }
        return new AttemptLine(attempt, String.join("; ", attempt.setting().katas().stream().map(catalogue::name).toList()), gained, toDo, hints, catalogue.score(attempt));
    }

    public String date() {
        return Times.date(attempt.began());
    }

    /** The time used; what somebody did when it was over does not count. */
    public Duration used() {
        return Counted.used(attempt);
    }

    /** {@code 14:32 of 20:00}. */
    public String time() {
        return Times.clock(used()) + " of " + Times.clock(attempt.setting().limit());
    }

    /** {@code 3 of 4}. */
    public String behaviours() {
        return gained + " of " + toDo;
    }

    /** {@code 62 of 80 (77 %)}. */
    public String score() {
        return points.map(score -> score.points() + " of " + score.most() + " (" + score.percent() + " %)").orElse("");
    }

    /** How it ended, or what to type to go on. */
    public String ending() {
        return attempt.how().map(How::inWords).orElse("not over: " + Typed.kata("interview --resume"));
    }
}
