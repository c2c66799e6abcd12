package katas.checker.grader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.checker.catalog.Kata;
import katas.checker.pristine.Pristine;
import katas.checker.run.Manifest;
import katas.checker.verify.SyntheticRepository;

/** A repository with one published kata of three tests, and a grader for what a learner makes of it. */
final class GradedKata implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String TALLY = SyntheticRepository.STUB + "domain/Tally.java";

    private final SyntheticRepository repository;
    private final Kata kata;
    private final Grader grader;
    private final List<GradingEvent> events = new ArrayList<>();

    GradedKata(Path folder) throws IOException {
        repository = new SyntheticRepository(folder);
        kata = repository.repository().katas().get(0);
        List<Manifest.Entry> tests = List.of("begins_with_nothing", "counts_once", "adds_up").stream()
                .map(name -> new Manifest.Entry("katas.counter.CounterTest", name)).toList();
        Pristine.of(repository.repository()).bless(kata, new Manifest(tests));
        grader = new Grader(repository.repository(), Settings.usual().strands(2).limit(LIMIT).withSpare().options(List.of("-Dkata.ahead=false")));
    }

    SyntheticRepository repository() {
        return repository;
    }

    Kata kata() {
        return kata;
    }

    Grader grader() {
        return grader;
    }

    List<GradingEvent> events() {
        return events;
    }

    /** The learner writes this where adding is done, and asks for the verdict. */
    Verdict adding(String code) throws IOException, InterruptedException {
        return grade(SyntheticRepository.tally("private int total;", code, "return total;"));
    }

    Verdict grade(String tally) throws IOException, InterruptedException {
        repository.write(TALLY, tally);
        return grade();
    }

    Verdict grade() throws IOException, InterruptedException {
        events.clear();
        return grader.grade(kata, Source.learner(), events::add);
    }

    Verdict solved() throws IOException, InterruptedException {
        return adding("total += amount;");
    }

    @Override
    public void close() throws IOException {
        grader.close();
    }
}
