package katas.checker.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.checker.compare.BothRuns;
import katas.checker.compare.FileDiff;
import katas.checker.compare.TrafficDiff;
import katas.checker.compare.TrafficView;
import katas.checker.grader.TestOutcome;
import katas.checker.page.Block;
import katas.checker.page.Page;
import katas.checker.page.Words;

/** The code: what is still red and why, how it differs from the solution, and what each sends to the database. */
final class CodeSection {

    private static final int MESSAGE = 14;

    private final Facts facts;
    private final KataFacts kata;
    private final Page.Writer page;

    CodeSection(Facts facts, KataFacts kata, Page.Writer page) {
        this.facts = facts;
        this.kata = kata;
        this.page = page;
    }

    void write() {
        kata.runs().ifPresent(this::red);
        kata.files().ifPresent(this::difference);
        kata.runs().ifPresent(this::traffic);
        kata.remarks().forEach(page::paragraph);
    }

    private void red(BothRuns both) {
        List<TestOutcome> red = both.yours().redTests().stream().filter(test -> test.failure().isPresent()).toList();
        if (red.isEmpty()) {
            return;
        }
        page.heading(3, "What is still red");
        for (TestOutcome test : red) {
            List<String> message = test.failure().orElseThrow().message().lines().toList();
            List<String> lines = new ArrayList<>(message.subList(0, Math.min(MESSAGE, message.size())));
            if (message.size() > MESSAGE) {
                lines.add("... and " + (message.size() - MESSAGE) + " lines more");
            }
            page.paragraph(Words.of("").strong(test.sentence()));
            page.add(new Block.Code("What the test " + test.sentence() + " says", lines, false));
        }
    }

    private void difference(List<FileDiff> files) {
        page.heading(3, "The difference to the solution");
        if (files.isEmpty()) {
            page.paragraph("None: the code is the solution, line for line.");
            return;
        }
        page.paragraph(Words.of("A line with - is " + facts.whose() + " code, a line with + the solution's. The solution is one of several right ones; why it works, and what else does: ")
                .code("solutions/" + kata.lesson().kata().slug() + "/README.md"));
        for (FileDiff file : files) {
            List<String> lines = new ArrayList<>(file.unified());
            if (lines.size() > 1) {
                // Not where it lies on this machine.
                lines.set(0, "--- " + (file.mine().isPresent() ? "attempt/" + file.name() : "/dev/null"));
                lines.set(1, "+++ " + (file.solution().isPresent() ? "solution/" + file.name() : "/dev/null"));
            }
            page.add(new Block.Code("Difference of " + file.name(), lines.stream().map(line -> line.replace("\t", "    ")).toList(), true));
        }
    }

    private void traffic(BothRuns both) {
        page.heading(3, "What reached the database");
        if (both.problem().isPresent()) {
            page.paragraph(told(both.problem().get()));
            return;
        }
        both.remark().map(this::told).ifPresent(page::paragraph);
        TrafficDiff diff = both.traffic();
        if (diff.differing().isEmpty()) {
            page.paragraph("No test sends more or less with the one than with the other.");
        } else {
            numbers(diff);
        }
        page.items(TrafficView.remarks(diff).stream().map(remark -> Words.of(told(remark))).toList());
    }

    /** What is said of the code of whoever reads it elsewhere. */
    private String told(String sentence) {
        return facts.interviewer() ? sentence.replace("your code", "the candidate's code").replace("Your code", "The candidate's code") : sentence;
    }

    private void numbers(TrafficDiff diff) {
        List<TrafficDiff.Measure> measures = diff.measures();
        List<String> heads = new ArrayList<>(List.of("test"));
        measures.forEach(measure -> heads.add(measure.words()));
        List<List<Words>> rows = new ArrayList<>();
        for (TrafficDiff.Test test : diff.differing()) {
            List<Words> row = new ArrayList<>(List.of(Words.of(TrafficView.name(test))));
            measures.forEach(measure -> row.add(Words.of(pair(measure.of(test.yourTraffic().orElseThrow()), measure.of(test.solutionTraffic().orElseThrow())))));
            rows.add(row);
        }
        List<Words> all = new ArrayList<>(List.of(Words.of("").strong(diff.allGreen() ? "in all" : "in all that are green")));
        measures.forEach(measure -> all.add(Words.of("").strong(pair(diff.total(measure, true), diff.total(measure, false)))));
        rows.add(all);
        page.table("From " + facts.whose() + " code to the solution, test by test", heads, IntStream.rangeClosed(1, measures.size()).boxed().collect(Collectors.toCollection(TreeSet::new)), rows);
    }

    private static String pair(long mine, long solution) {
        return mine == solution ? Long.toString(mine) : mine + " → " + solution;
    }
}
