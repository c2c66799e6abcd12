package katas.checker.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.SourceTree;
import katas.checker.compile.TreeHash;
import katas.checker.judge.Misconception;
import katas.checker.judge.Misconceptions;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.run.Failure;
import katas.checker.run.Manifest;
import katas.checker.run.RunReport;
import katas.checker.run.Status;
import katas.checker.text.TextFile;
import katas.checker.text.Typed;
import katas.checker.worker.Health;
import katas.checker.worker.RunRequest;
import katas.checker.worker.RunResult;
import katas.checker.worker.Workers;

/**
 * Grades katas, one at a time, on a worker process that stays warm between them. The worker is started with the grader and comes up
 * while the caller goes on. Not thread-safe; {@link #close()} ends the worker.
 *
 * <pre>
 * try (Grader grader = new Grader(repository, Settings.usual())) {
 *     Verdict verdict = grader.grade(kata, Source.learner(), event -&gt; { });
 * }
 * </pre>
 */
public final class Grader implements AutoCloseable {

    private final Repository repository;
    private final Settings settings;
    private final Workers workers;
    private final Pristine pristine;

    public Grader(Repository repository, Settings settings) throws IOException {
        this.repository = repository;
        this.settings = settings;
        this.workers = new Workers(settings.options(), settings.spare(), settings.database());
        this.pristine = Pristine.of(repository);
    }

    /** Waits until the worker has loaded what every kata needs; nobody needs to, except to measure. */
    public void awaitWarm() throws IOException, InterruptedException {
        workers.awaitWarm();
    }

    /** How the worker was when it last came to rest. */
    public Optional<Health> health() {
        return workers.health();
    }

    /** How many workers were given up so far because of what was run on them. */
    public int workersReplaced() {
        return workers.replaced();
    }

    /**
     * Grades one kata.
     *
     * @param events hears what happens, on this thread; the last event has what is returned
     * @throws IOException when the grader itself fails; that says nothing about the kata
     */
    public Verdict grade(Kata kata, Source source, Consumer<GradingEvent> events) throws IOException, InterruptedException {
        return grade(pristine.kata(kata), source, events);
    }

    /** As {@link #grade(Kata, Source, Consumer)}, with tests that the caller has chosen. */
    public Verdict grade(PristineKata kata, Source source, Consumer<GradingEvent> events) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Manifest expected = expected(kata);
        events.accept(new GradingEvent.Begun(kata.kata(), expected.tests().size()));
        SourceTree tree = source.tree(kata);
        // The fixed parts are always there; where nothing else is, somebody has lost the rest.
        if (tree.java().keySet().stream().allMatch(name -> kata.isFixed("java/" + name))) {
            Verdict verdict = nothing(kata, expected, start);
            events.accept(new GradingEvent.Judged(verdict));
            return verdict;
        }
        LastRun last = LastRun.of(kata.kata());
        Hearing hearing = new Hearing(start, expected, last.red(), events);
        RunRequest request = new RunRequest(kata.kata().slug(), tree, kata.tests(), kata.stub(), testCache(kata), expected,
                last.red(), new Strands(settings.strands()).beside(expected, last.took(), tree), settings.limit());
        RunResult result = workers.run(request, hearing);
        if (!request.beside().isEmpty() && result.mishap().filter(mishap -> mishap.kind().ofTheProcess()).isPresent()) {
            // Whose fault it was can be told when the tests run one after the other.
            hearing.again();
            result = workers.run(request.inOneStrand(), hearing);
        }
        hearing.over();
        VerdictMaker maker = new VerdictMaker(expected, result, hearing.took(), hearing.traffic());
        Duration whole = Duration.ofNanos(System.nanoTime() - start);
        Verdict verdict = new Verdict(kata.kata(), maker.colour(), maker.tests(), result.errors(), maker.reasons(), Optional.empty(),
                kata.editsOfFixedParts(), notes(kata.kata(), tree), result.report().output(), new Timings(result.compiled(), hearing.firstRed(), whole));
        Verdict explained = explained(verdict, kata, tree);
        events.accept(new GradingEvent.Judged(explained));
        remember(explained, last, hearing.took());
        return explained;
    }

    /**
     * Tidies up after the last run, which may take a moment; to be called when its verdict has been shown. The next run does it otherwise.
     *
     * @return the names of threads that the code left running
     */
    public List<String> rest() throws IOException, InterruptedException {
        return workers.rest();
    }

    private Verdict explained(Verdict verdict, PristineKata kata, SourceTree tree) throws IOException {
        if (verdict.redTests().isEmpty() || verdict.colour() != Colour.RED) {
            return verdict;
        }
        if (TreeHash.of(tree).equals(TreeHash.of(kata.stub()))) {
            // Nobody has written anything yet.
            return verdict;
        }
        Map<String, Failure> failures = new TreeMap<>();
        verdict.redTests().forEach(test -> test.failure().ifPresent(failure -> failures.put(test.name(), failure)));
        Optional<Misconception> misconception = Misconceptions.of(kata.kata()).name(failures, tree, kata.stub());
        return new Verdict(verdict.kata(), verdict.colour(), verdict.tests(), verdict.errors(), verdict.reasons(), misconception,
                verdict.edits(), verdict.notes(), verdict.output(), verdict.timings());
    }

    /** As it is with Maven: the compiler goes on, and only where the character is in a string does it matter. */
    private static List<String> notes(Kata kata, SourceTree tree) throws IOException {
        List<String> notes = new ArrayList<>();
        for (Path file : tree.java().values()) {
            TextFile.misread(file).ifPresent(line -> notes.add(kata.name(file) + ":" + line + " has a character that is not UTF-8. The compiler read a replacement character in its place; save the file as UTF-8."));
        }
        return List.copyOf(notes);
    }

    private static void remember(Verdict verdict, LastRun last, Map<String, Duration> took) throws IOException {
        if (verdict.errors().isEmpty()) {
            Set<String> first = new TreeSet<>(verdict.redNames());
            verdict.tests().stream().filter(test -> test.status() == Status.UNFINISHED).forEach(test -> first.add(test.name()));
            last.then(first, took).remember(verdict.kata());
        }
    }

    private Verdict nothing(PristineKata kata, Manifest expected, long start) throws IOException {
        RunResult none = new RunResult(List.of(), new RunReport(Map.of(), List.of(), Optional.empty(), "", Duration.ZERO), false,
                Optional.empty(), Duration.ZERO);
        return new Verdict(kata.kata(), Colour.BROKEN, new VerdictMaker(expected, none, Map.of(), Map.of()).tests(), List.of(),
                List.of("There are no Java sources in " + kata.kata().name(kata.kata().stub()) + ". \"" + Typed.kata("reset " + kata.kata().number()) + "\" brings the stub back."),
                Optional.empty(), kata.editsOfFixedParts(), List.of(), "", new Timings(Duration.ZERO, Optional.empty(), Duration.ofNanos(System.nanoTime() - start)));
    }

    /** The tests that there must be: published with the kata, or found now, in this process, where no learner's code is run. */
    private Manifest expected(PristineKata kata) throws IOException {
        return kata.expected().isPresent() ? kata.expected().get() : new Discovery(repository).tests(kata);
    }

    private Path testCache(PristineKata kata) throws IOException {
        Path parent = repository.path(".kata/tests");
        Files.createDirectories(parent);
        return parent.resolve(kata.kata().slug() + "-" + kata.hash().substring(0, 12) + "-" + Discovery.engine());
    }

    @Override
    public void close() throws IOException {
        workers.close();
    }
}
