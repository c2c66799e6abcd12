package katas.checker.debrief;

/** How points are given. The help of {@code kata debrief}, README and every debrief have these sentences. */
public enum ScoreRule {
    BEHAVIOURS("Behaviours", 50, "the share of the behaviours missing at first that are green at last. One that was green at first and is red at last takes one away."),
    TIME("Time", 20, "all of it when everything is green in half of the time or less; from there evenly down to half of it when the time is over. Nothing while something is red."),
    HINTS("Hints", 10, "the first hint costs 2, the second 3, the third 5. They count as soon as you have turned a behaviour green."),
    ANSWERS("Answers", 20, "the share of the strong answers' points that you made, by your own rating; every question that you answered counts the same. "
            + "Questions that you did not answer are left out: the part is then worth less, and so is the whole.");

    private final String title;
    private final int most;
    private final String rule;

    ScoreRule(String title, int most, String rule) {
        this.title = title;
        this.most = most;
        this.rule = rule;
    }

    public String title() {
        return title;
    }

    public int most() {
        return most;
    }

    public String rule() {
        return rule;
    }
}
