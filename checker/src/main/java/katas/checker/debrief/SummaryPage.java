package katas.checker.debrief;

import katas.checker.page.Page;

/** What fits on a screen or two: the times, the score and what to do next. The rest is in the files. */
final class SummaryPage {

    private SummaryPage() {
    }

    static Page of(Facts facts) {
        Page.Writer page = new Page.Writer();
        for (KataFacts kata : facts.katas()) {
            page.paragraph((facts.katas().size() > 1 ? kata.lesson().name() + ": " : "") + (Scoring.timed(facts.attempt()) ? KataSection.summary(facts, kata) : verdict(facts, kata)));
        }
        score(facts.score(), page);
        if (!facts.interviewer()) {
            page.heading(2, "What to practise next").items(Practice.of(facts));
        }
        return page.page(DebriefPage.title(facts));
    }

    static Page score(Score score) {
        Page.Writer page = new Page.Writer();
        DebriefPage.scoreTable(score, page);
        return page.page("Score: " + score.text());
    }

    private static void score(Score score, Page.Writer page) {
        page.heading(2, "Score: " + score.text());
        DebriefPage.scoreTable(score, page);
    }

    private static String verdict(Facts facts, KataFacts kata) {
        Counted counted = Counted.of(facts.attempt(), kata.task());
        return counted.gained() + " of the " + kata.task().toDo().size() + " behaviours that were missing are there"
                + (counted.lost() == 0 ? "." : ", and " + counted.lost() + " that were there are not any more.")
                + String.join("", kata.beliefs().stream().map(belief -> " The code looks like that of somebody who believes: \"" + belief.sentence() + "\".").toList());
    }
}
