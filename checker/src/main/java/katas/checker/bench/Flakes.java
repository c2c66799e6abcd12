package katas.checker.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Variant;
import katas.checker.catalog.VariantFolder;
import katas.checker.catalog.VariantKind;
import katas.checker.grader.Colour;
import katas.checker.grader.Grader;
import katas.checker.grader.GraderPool;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Settings;
import katas.checker.grader.Source;
import katas.checker.grader.TestOutcome;
import katas.checker.grader.Verdict;
import katas.checker.report.Finding;

/**
 * Every solution and every reject that is caught by a test of concurrency, over and over, with more graders than processors, so that each is
 * interrupted all the time. A verdict that is another one even once is a defect.
 */
final class Flakes implements Measure {

    private static final int TELL_EVERY = 10;
    /** Of each grader, as if it were alone. */
    private static final int STRANDS = 2;

    @Override
    public String name() {
        return "flakes";
    }

    @Override
    public String about() {
        return "every solution and every concurrency reject again and again (--rounds, 200 unless told), all processors busy";
    }

    /**
     * @param red what must be red; nothing for a solution
     * @param may what may be red as well
     */
    private record Subject(Kata kata, String name, Source source, SortedSet<String> red, SortedSet<String> may) {

        /** Why the verdict is not the one that it must be; nothing when it is. */
        List<String> changed(Verdict verdict) {
            SortedSet<String> seen = verdict.redNames();
            SortedSet<String> needless = new TreeSet<>(seen);
            needless.removeAll(red);
            needless.removeAll(may);
            boolean asExpected = verdict.colour() == (red.isEmpty() ? Colour.GREEN : Colour.RED) && seen.containsAll(red) && needless.isEmpty();
            if (asExpected) {
                return List.of();
            }
            List<String> lines = new ArrayList<>(List.of(kata.slug() + " " + name + ": " + verdict.colour().word() + ", red: " + seen + ", expected red: " + red));
            lines.addAll(verdict.reasons());
            verdict.redTests().stream().filter(test -> needless.contains(test.name())).map(TestOutcome::failure)
                    .forEach(failure -> failure.ifPresent(each -> lines.add(each.message() + "\n" + each.details())));
            return lines;
        }
    }

    @Override
    public List<Row> take(Bench bench, Consumer<String> progress) throws IOException, InterruptedException {
        List<Subject> subjects = new ArrayList<>();
        for (Kata kata : bench.katas()) {
            subjects.addAll(subjects(kata));
        }
        int rounds = bench.rounds(200);
        int graders = Runtime.getRuntime().availableProcessors() + 1;
        progress.accept(subjects.size() + " subjects, " + rounds + " rounds, " + graders + " graders");
        int changes = 0;
        long runs = 0;
        long start = System.nanoTime();
        try (GraderPool pool = new GraderPool(bench.repository(), Settings.usual().strands(STRANDS * graders), graders)) {
            // All that there is to do at once: at the end of a round no grader waits for the others, and every processor is busy all the time.
            List<List<Future<List<String>>>> all = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                all.add(subjects.stream().map(subject -> pool.submit(grader -> subject.changed(grade(subject, grader)))).toList());
            }
            for (int round = 1; round <= rounds; round++) {
                for (Future<List<String>> each : all.get(round - 1)) {
                    List<String> changed = GraderPool.get(each);
                    changes += changed.isEmpty() ? 0 : 1;
                    runs++;
                    for (String line : changed) {
                        progress.accept("round " + round + ": " + line);
                    }
                }
                if (round % TELL_EVERY == 0 || round == rounds) {
                    long minutes = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - start);
                    progress.accept("after " + round + " rounds, " + minutes + " minutes: " + changes + " changes");
                }
            }
        }
        return List.of(Row.goal("verdicts that changed, of " + runs + " (" + subjects.size() + " solutions and concurrency rejects)", String.valueOf(changes), "none", changes == 0));
    }

    private static Verdict grade(Subject subject, Grader grader) throws IOException, InterruptedException {
        return grader.grade(subject.kata(), subject.source(), GradingEvent.ignored());
    }

    private static List<Subject> subjects(Kata kata) throws IOException {
        ConcurrencyTests concurrent = ConcurrencyTests.of(kata);
        List<Subject> subjects = new ArrayList<>();
        subjects.add(new Subject(kata, "solution", Source.solution(), new TreeSet<>(), new TreeSet<>()));
        for (VariantFolder folder : kata.variants()) {
            List<Finding> findings = new ArrayList<>();
            Variant variant = Variant.read(folder, findings).orElseThrow(() -> new IOException("cannot be read: " + findings));
            if (variant.kind() == VariantKind.REJECT && variant.databases().contains("h2") && variant.mustFail().stream().anyMatch(concurrent::contains)) {
                subjects.add(new Subject(kata, variant.name(), Source.variant(variant), new TreeSet<>(variant.mustFail()), new TreeSet<>(variant.mayFail())));
            }
        }
        return subjects;
    }
}
