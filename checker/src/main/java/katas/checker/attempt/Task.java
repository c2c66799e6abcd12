package katas.checker.attempt;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kata of an attempt. Times are time used since the attempt began, the katas before this one included.
 *
 * @param kata       its slug
 * @param began      when
 * @param behaviours the tests that there must be, in the order in which they are written
 * @param before     those that were green before anything was written
 * @param runs       every run, in their order
 * @param hints      when the first, second, third hint was looked at
 * @param end        how it ended; empty as long as it goes on
 * @param answers    to the interview questions, by their headings
 */
public record Task(String kata, Duration began, List<String> behaviours, List<String> before, List<Run> runs, List<Duration> hints, Optional<End> end,
                   Map<String, Answer> answers) {

    /**
     * A run of the tests.
     *
     * @param at            when there was a verdict
     * @param verdict       {@code green}, {@code red} or {@code broken}
     * @param compiled      whether there was anything to run
     * @param green         the tests that passed
     * @param misconception what was recognised
     */
    public record Run(Duration at, String verdict, boolean compiled, List<String> green, Optional<Belief> misconception) {
    }

    /**
     * What somebody seems to have believed.
     *
     * @param variant  the reject variant
     * @param sentence in one sentence
     */
    public record Belief(String variant, String sentence) {
    }

    /** How it ended. */
    public record End(Duration at, How how, String verdict, List<String> green) {
    }

    /**
     * An answer, as whoever gave it rated it.
     *
     * @param text   empty when it was said aloud
     * @param made   points of the strong answer that were made, from 0
     * @param points how many there are
     */
    public record Answer(String text, List<Integer> made, int points) {
    }

    public boolean green() {
        return end.isPresent() && end.get().verdict().equals("green");
    }

    /** The tests that were red when it began: what there was to do. */
    public List<String> toDo() {
        return behaviours.stream().filter(test -> !before.contains(test)).toList();
    }

    /** When each of the tests that were red at first was green for the first time, in that order; what never was is left out. */
    public Map<String, Duration> firstGreen() {
        Map<String, Duration> first = new LinkedHashMap<>();
        for (Run run : runs) {
            run.green().stream().filter(test -> !before.contains(test)).forEach(test -> first.putIfAbsent(test, run.at()));
        }
        return first;
    }

    /** When all tests were green in one run for the first time. */
    public Optional<Duration> allGreen() {
        return runs.stream().filter(run -> run.verdict().equals("green")).map(Run::at).findFirst();
    }

    /** The tests that passed at last. */
    public List<String> greenAtLast() {
        return end.map(End::green).orElseGet(() -> runs.isEmpty() ? before : runs.get(runs.size() - 1).green());
    }
}
