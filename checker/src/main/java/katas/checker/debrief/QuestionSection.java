package katas.checker.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.checker.attempt.Task;
import katas.checker.catalog.InterviewNotes;
import katas.checker.page.Block;
import katas.checker.page.Page;
import katas.checker.page.Words;
import katas.checker.text.Typed;

/** The conversation: for the learner what was answered, for an interviewer what to ask and what to listen for. */
final class QuestionSection {

    private final Facts facts;
    private final KataFacts kata;
    private final Page.Writer page;

    QuestionSection(Facts facts, KataFacts kata, Page.Writer page) {
        this.facts = facts;
        this.kata = kata;
        this.page = page;
    }

    void write() {
        List<InterviewNotes.Question> questions = kata.lesson().notes().questions();
        if (facts.interviewer()) {
            page.heading(3, "Questions and rubric").paragraph("Ask in your own words. Tick what a strong answer contains and this one did; the follow-ups are for answers that come easily.");
            questions.forEach(this::rubric);
            return;
        }
        List<InterviewNotes.Question> answered = questions.stream().filter(question -> kata.task().answers().containsKey(question.title())).toList();
        if (!answered.isEmpty()) {
            page.heading(3, "The conversation");
            answered.forEach(question -> answer(question, kata.task().answers().get(question.title())));
        }
        long open = questions.size() - answered.size();
        if (open > 0) {
            page.paragraph(Words.of((answered.isEmpty() ? "None of the " + questions.size() + " interview questions is answered yet. " : Practice.times(open, "question") + " not answered yet. ")
                    + (open == 1 ? "It is" : "They are") + " asked by ").code(Typed.kata("debrief " + facts.attempt().id())).and("."));
        }
    }

    private void rubric(InterviewNotes.Question question) {
        page.heading(4, question.title());
        page.add(new Block.Checklist("Points of a strong answer to: " + question.title(),
                question.points().stream().map(point -> new Block.Point(point, Block.Tick.OPEN)).toList()));
        followUps(question);
    }

    private void answer(InterviewNotes.Question question, Task.Answer answer) {
        page.heading(4, question.title());
        if (answer.text().isBlank()) {
            page.paragraph("Answered aloud.");
        } else {
            page.add(new Block.Quote(answer.text()));
        }
        List<Block.Point> points = new ArrayList<>();
        for (int i = 0; i < question.points().size(); i++) {
            points.add(new Block.Point(question.points().get(i), answer.made().contains(i) ? Block.Tick.MADE : Block.Tick.MISSED));
        }
        page.add(new Block.Checklist("Points of a strong answer to: " + question.title(), points));
        followUps(question);
    }

    private void followUps(InterviewNotes.Question question) {
        for (InterviewNotes.FollowUp next : question.followUps()) {
            page.add(new Block.Prose("**Follow-up:** *" + next.question() + "* " + next.answer()));
        }
    }

    /** Those that nobody has answered yet. */
    static List<InterviewNotes.Question> open(KataFacts kata) {
        return kata.lesson().notes().questions().stream().filter(question -> Optional.ofNullable(kata.task().answers().get(question.title())).isEmpty()).toList();
    }
}
