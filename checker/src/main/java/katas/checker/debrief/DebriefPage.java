package katas.checker.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.How;
import katas.checker.page.Block;
import katas.checker.page.Page;
import katas.checker.page.Words;
import katas.checker.text.Times;

/** The whole debrief: what it was, what it is worth and why, kata by kata, what to do next, and all attempts. What nothing is known of is left out. */
final class DebriefPage {

    private final Facts facts;
    private final Page.Writer page = new Page.Writer();

    private DebriefPage(Facts facts) {
        this.facts = facts;
    }

    static Page of(Facts facts) {
        DebriefPage debrief = new DebriefPage(facts);
        debrief.what();
        debrief.score();
        facts.katas().forEach(kata -> new KataSection(facts, kata, debrief.page).write());
        if (!facts.interviewer()) {
            debrief.page.heading(2, "What to practise next").items(Practice.of(facts));
            debrief.attempts();
        }
        return debrief.page.page(title(facts));
    }

    static String title(Facts facts) {
        List<String> katas = facts.attempt().setting().katas();
        return (facts.interviewer() ? "Interviewer's debrief: " + facts.attempt().id() + ", " : "Debrief: ") + (katas.size() == 1 ? facts.catalogue().name(katas.get(0)) : katas.size() + " katas");
    }

    private void what() {
        Attempt attempt = facts.attempt();
        List<Words> items = new ArrayList<>();
        items.add(Words.of(Times.date(attempt.began()) + (facts.interviewer() ? ", handed in by " : ", attempt ")).code(attempt.id()));
        if (attempt.setting().katas().size() > 1) {
            items.add(Words.of("Katas: " + String.join("; ", attempt.setting().katas().stream().map(facts.catalogue()::name).toList())));
        }
        String how = attempt.how().map(How::inWords).orElse("not over yet");
        if (Scoring.timed(attempt)) {
            items.add(Words.of(Times.clock(Counted.used(attempt)) + " of " + Times.clock(attempt.setting().limit()) + " used, " + how));
        }
        if (attempt.overAt().isPresent() && attempt.elapsed().compareTo(attempt.overAt().get()) > 0) {
            items.add(Words.of("The time was over at " + Times.clock(attempt.overAt().get()) + ". What was written later is shown, and does not count."));
        }
        if (!attempt.setting().jdk().isEmpty()) {
            items.add(Words.of("Java " + attempt.setting().jdk() + ", kit " + attempt.setting().kit() + ", " + attempt.setting().os()));
        }
        page.items(items);
    }

    private void score() {
        Score score = facts.score();
        page.heading(2, "Score: " + score.text());
        scoreTable(score, page);
        List<Words> rules = new ArrayList<>();
        for (ScoreRule rule : ScoreRule.values()) {
            // An interviewer is told only what was counted: the clock and the hints were the candidate's own.
            if (facts.interviewer() && score.parts().stream().noneMatch(part -> part.name().equals(rule.title()))) {
                continue;
            }
            rules.add(Words.of("").strong(rule.title() + ", up to " + rule.most()).and(": " + rule.rule()));
        }
        page.heading(3, "How points are given").items(rules)
                .paragraph("Points are whole numbers, rounded down. Several katas in one attempt are averaged, begun or not. A part of which nothing is known is left out of the "
                        + "total. The score says how this attempt went, and nothing else about a person.");
    }

    static void scoreTable(Score score, Page.Writer page) {
        List<List<Words>> rows = new ArrayList<>();
        score.parts().forEach(part -> rows.add(List.of(Words.of(part.name()), Words.of(part.points()), Words.of(part.most()), Words.of(part.why()))));
        rows.add(List.of(Words.of("").strong("In all"), Words.of("").strong(score.points() + ""), Words.of("").strong(score.most() + ""), Words.of(score.percent() + " %")));
        page.table("Points, part by part", List.of("part", "points", "of", "why"), Set.of(1, 2), rows);
    }

    private void attempts() {
        List<Attempt> ended = AttemptsChart.ended(facts.all());
        if (ended.isEmpty()) {
            return;
        }
        page.heading(2, "All attempts");
        page.add(new Block.Picture("scores of all attempts", AttemptsChart.of(ended, facts.catalogue(), facts.attempt()),
                Words.of("Below each bar: the day, and the number of the kata." + (ended.size() > AttemptsChart.MOST ? " The last " + AttemptsChart.MOST + " only." : ""))));
        List<List<Words>> rows = new ArrayList<>();
        for (Attempt attempt : ended) {
            AttemptLine line = AttemptLine.of(attempt, facts.catalogue());
            boolean here = attempt.id().equals(facts.attempt().id());
            rows.add(List.of(here ? Words.of("").strong(line.date()) : Words.of(line.date()), Words.of(line.katas()), Words.of(line.time()), Words.of(line.behaviours()),
                    Words.of(line.hints() + ""), Words.of(line.score()), here ? Words.of(line.ending() + ", ").strong("this one") : Words.of(line.ending())));
        }
        page.table("Every attempt that is over", List.of("date", "kata", "time", "behaviours", "hints", "score", "how it ended"), Set.of(0, 2, 3, 4, 5), rows);
    }
}
