package katas.checker.debrief;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import katas.checker.attempt.Task;
import katas.checker.catalog.Variant;
import katas.checker.page.Block;
import katas.checker.page.Page;
import katas.checker.page.Words;
import katas.checker.text.Times;

/** What there is to say about one kata of an attempt. */
final class KataSection {

    private final Facts facts;
    private final KataFacts kata;
    private final Task task;
    private final Page.Writer page;

    KataSection(Facts facts, KataFacts kata, Page.Writer page) {
        this.facts = facts;
        this.kata = kata;
        this.task = kata.task();
        this.page = page;
    }

    void write() {
        page.heading(2, "Kata " + kata.lesson().name());
        if (task.runs().isEmpty() && !Scoring.timed(facts.attempt())) {
            verdict();
        } else {
            path();
        }
        if (facts.interviewer()) {
            edits();
            flags();
        }
        new QuestionSection(facts, kata, page).write();
        new CodeSection(facts, kata, page).write();
    }

    private void path() {
        page.heading(3, "How it went");
        page.paragraph(summary(facts, kata));
        page.add(new Block.Picture("timeline of kata " + kata.lesson().name(), TimelineChart.of(facts.attempt(), task), TimelineChart.LEGEND));
        verdict();
        List<List<Words>> rows = new ArrayList<>();
        WayThere.of(facts.attempt(), task).forEach(moment -> rows.add(List.of(Words.of(Times.clock(moment.at())), Words.of(moment.text()))));
        page.table("The way there", List.of("at", "what happened"), Set.of(0), rows);
    }

    /** The times that count, in a sentence or two. */
    static String summary(Facts facts, KataFacts kata) {
        Task task = kata.task();
        Counted counted = Counted.of(facts.attempt(), task);
        Optional<Duration> first = task.firstGreen().values().stream().filter(counted::inTime).findFirst();
        StringBuilder text = new StringBuilder();
        if (!task.began().minusSeconds(60).isNegative()) {
            text.append("Begun at ").append(Times.clock(task.began())).append(". ");
        }
        text.append(first.map(at -> "The first behaviour was green at " + Times.clock(at) + ". ").orElse("No behaviour turned green. "));
        text.append(counted.through().map(at -> "Everything was green at " + Times.clock(at) + ". ").orElse(task.toDo().size() == 0 ? "" : "Not everything was green at the end. "));
        long broken = task.runs().stream().filter(run -> !run.compiled()).count();
        text.append(Practice.times(task.runs().size(), "run")).append(broken == 0 ? "" : ", " + broken + " of them did not compile");
        text.append(", ").append(task.hints().isEmpty() ? "no hints" : Practice.times(task.hints().size(), "hint")).append(". ");
        List<Task.Belief> beliefs = kata.beliefs();
        beliefs.forEach(belief -> text.append("On the way the tests looked like somebody who believes: \"").append(belief.sentence()).append("\". "));
        return text.toString().strip();
    }

    /** What was missing, and what was lost; what was there all the time is only counted. */
    private void verdict() {
        List<String> green = Counted.of(facts.attempt(), task).green();
        boolean timed = !task.runs().isEmpty();
        List<List<Words>> rows = new ArrayList<>();
        for (String test : task.behaviours()) {
            boolean before = task.before().contains(test);
            if (!before || !green.contains(test)) {
                Words name = Words.of(WayThere.sentence(test));
                Words last = Words.of(green.contains(test) ? "green" : before ? "red, and was green at first" : "red");
                rows.add(timed ? List.of(name, Words.of(before ? "from the beginning" : firstGreen(test)), last) : List.of(name, last));
            }
        }
        page.table("Behaviours", timed ? List.of("behaviour", "green first", "at last") : List.of("behaviour", "at last"), Set.of(), rows);
        int kept = task.behaviours().size() - rows.size();
        if (kept > 0) {
            page.paragraph(Practice.times(kept, rows.isEmpty() ? "test" : "other test") + (kept == 1 ? " was" : " were") + " green from the beginning and still " + (kept == 1 ? "is." : "are."));
        }
    }

    private String firstGreen(String test) {
        Duration first = task.firstGreen().get(test);
        return first == null ? "never" : Times.clock(first) + (Counted.of(facts.attempt(), task).inTime(first) ? "" : ", too late");
    }

    /** The wrong solutions that the kata knows, with what somebody who writes them believes. */
    private void edits() {
        List<Words> edits = kata.runs().map(both -> both.yours().edits()).orElse(List.of()).stream().map(edit -> Words.of(edit.text())).toList();
        if (!edits.isEmpty()) {
            page.heading(3, "Edited although it is the same for everybody").paragraph("The published files were used, so it changed nothing. Ask what it was for.").items(edits);
        }
    }

    private void flags() {
        Set<String> shown = kata.beliefs().stream().map(Task.Belief::variant).collect(Collectors.toSet());
        List<Words> flags = new ArrayList<>();
        for (Variant flag : kata.flags()) {
            if (shown.contains(flag.name())) {
                flags.add(Words.of("").strong("Shown by this candidate's code").and(": " + flag.idea()));
            }
        }
        kata.flags().stream().filter(flag -> !shown.contains(flag.name())).forEach(flag -> flags.add(Words.of(flag.idea())));
        page.heading(3, "Red flags").paragraph("What people believe who solve this kata wrong. Listen for it when the candidate explains the code"
                + (shown.isEmpty() ? "; the code itself showed none of them." : ".")).items(flags);
    }
}
