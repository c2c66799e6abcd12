package katas.checker.debrief;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.Task;
import katas.checker.text.Times;

/**
 * Gives points, by the rules of {@link ScoreRule}. Of an attempt with several katas behaviours and hints are averaged over all of them, begun or not. What is not
 * known of an attempt that was handed in, its time and its hints, is left out.
 */
final class Scoring {

    private static final int[] COSTS = {2, 3, 5};

    private final Attempt attempt;
    private final List<Counted> katas;
    private final Map<String, Integer> questions;

    private Scoring(Attempt attempt, Map<String, Integer> questions) {
        this.attempt = attempt;
        this.katas = attempt.tasks().stream().map(task -> Counted.of(attempt, task)).toList();
        this.questions = questions;
    }

    /** @param questions how many interview questions each kata of the attempt has */
    static Score of(Attempt attempt, Map<String, Integer> questions) {
        Scoring scoring = new Scoring(attempt, questions);
        List<Score.Part> parts = new ArrayList<>();
        parts.add(scoring.behaviours());
        if (timed(attempt)) {
            parts.add(scoring.time());
            parts.add(scoring.hints());
        }
        scoring.answers().ifPresent(parts::add);
        return new Score(parts);
    }

    /** Whether there was a clock, and somebody who recorded what happened. */
    static boolean timed(Attempt attempt) {
        return attempt.setting().limitSeconds() > 0 && !attempt.setting().folder().isEmpty();
    }

    private int many() {
        return Math.max(1, attempt.setting().katas().size());
    }

    private Score.Part behaviours() {
        double share = katas.stream().mapToDouble(Counted::share).sum() / many();
        int toDo = katas.stream().mapToInt(kata -> kata.task().toDo().size()).sum();
        int gained = katas.stream().mapToInt(Counted::gained).sum();
        int lost = katas.stream().mapToInt(Counted::lost).sum();
        String why = gained + " of the " + toDo + " behaviours that were missing " + (gained == 1 ? "is" : "are") + " there"
                + (lost == 0 ? "" : ", and " + lost + " that " + (lost == 1 ? "was" : "were") + " there " + (lost == 1 ? "is" : "are") + " not any more")
                + (many() == 1 ? "." : "; the average over " + many() + " katas" + (katas.size() < many() ? ", " + (many() - katas.size()) + " of them not begun." : "."));
        return part(ScoreRule.BEHAVIOURS, ScoreRule.BEHAVIOURS.most(), share, why);
    }

    private Score.Part time() {
        int most = ScoreRule.TIME.most();
        Duration limit = attempt.setting().limit();
        if (katas.size() < many() || katas.stream().anyMatch(kata -> kata.through().isEmpty())) {
            return part(ScoreRule.TIME, most, 0, "Something was still red at the end.");
        }
        Duration last = katas.stream().map(kata -> kata.through().orElseThrow()).max(Duration::compareTo).orElse(limit);
        Duration used = last.compareTo(limit) > 0 ? limit : last;
        double share = Math.min(1, 1.5 - (double) used.toMillis() / limit.toMillis());
        return part(ScoreRule.TIME, most, share, "Everything was green at " + Times.clock(last) + " of " + Times.clock(limit) + ".");
    }

    private Score.Part hints() {
        int most = ScoreRule.HINTS.most();
        if (katas.stream().allMatch(kata -> kata.gained() == 0)) {
            return part(ScoreRule.HINTS, most, 0, "No behaviour was turned green, so doing without hints proves nothing.");
        }
        double kept = 0;
        int seen = 0;
        for (Counted kata : katas) {
            int left = most;
            for (int i = 0; i < Math.min(kata.hints(), COSTS.length); i++) {
                left -= COSTS[i];
            }
            seen += kata.hints();
            kept += kata.gained() > 0 ? left : 0;
        }
        String why = (seen == 0 ? "None was looked at" : seen == 1 ? "One was looked at" : seen + " were looked at")
                + (many() == 1 ? "." : "; the average over " + many() + " katas, of which those without a behaviour turned green count 0.");
        return part(ScoreRule.HINTS, most, kept / most / many(), why);
    }

    private Optional<Score.Part> answers() {
        List<Task.Answer> answers = attempt.tasks().stream().flatMap(task -> task.answers().values().stream()).filter(answer -> answer.points() > 0).toList();
        int asked = Math.max(answers.size(), attempt.setting().katas().stream().mapToInt(kata -> questions.getOrDefault(kata, 0)).sum());
        int most = asked == 0 ? 0 : Math.round((float) ScoreRule.ANSWERS.most() * answers.size() / asked);
        if (most == 0) {
            return Optional.empty();
        }
        double share = answers.stream().mapToDouble(Scoring::share).average().orElse(0);
        String made = String.join(", ", answers.stream().map(answer -> made(answer) + " of " + answer.points()).toList());
        String why = made + " points made, by your own rating, in " + answers.size() + " of " + asked + " questions"
                + (answers.size() == asked ? "." : "; the others are left out, and a full set would be worth " + ScoreRule.ANSWERS.most() + ".");
        return Optional.of(part(ScoreRule.ANSWERS, most, share, why));
    }

    private static long made(Task.Answer answer) {
        return answer.made().stream().distinct().filter(point -> point >= 0 && point < answer.points()).count();
    }

    private static double share(Task.Answer answer) {
        return made(answer) / (double) answer.points();
    }

    /** Rounded down, but not because of how a computer divides. */
    private static Score.Part part(ScoreRule rule, int most, double share, String why) {
        return new Score.Part(rule.title(), (int) Math.floor(most * share + 1e-9), most, why);
    }
}
