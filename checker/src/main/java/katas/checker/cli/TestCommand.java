package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import katas.checker.archive.ClassArchive;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.database.DatabaseOption;
import katas.checker.grader.Grader;
import katas.checker.grader.GraderPool;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Settings;
import katas.checker.grader.Source;
import katas.checker.grader.Verdict;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.state.CodeHash;
import katas.checker.text.Screen;
import katas.checker.text.Typed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kata test}: the verdict on what the learner has written. */
@Command(name = "test", mixinStandardHelpOptions = true, description = {"Compiles your code, runs the kata's tests against it and says what is wrong.",
        "The tests are those that were published, whatever lies in src/test."})
final class TestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KATA", description = "A number, a slug or a unique part of one.")
    private List<String> katas = new ArrayList<>();

    @Option(names = "--all", description = "All katas.")
    private boolean all;

    @Mixin
    private LimitOption limit;

    @Option(names = "--json", description = "One JSON object a line and kata, for programs; checker/JSON.md says what is in it.")
    private boolean json;

    @Option(names = "--junit-xml", paramLabel = "FILE", description = "Also write a JUnit report.")
    private Path xml;

    @Mixin
    private DatabaseOption database;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Duration aTest = limit.get();
        if (katas.isEmpty() != all) {
            throw new ParameterException(spec.commandLine(), all ? "Name katas, or say --all." : "Which kata? For example: " + Typed.kata("test 12") + ", or " + Typed.kata("test --all") + ".");
        }
        if (xml != null) {
            JUnitXml.refusal(xml).ifPresent(why -> {
                throw new ParameterException(spec.commandLine(), "--junit-xml: " + why);
            });
        }
        Repository repository = Repository.find();
        List<Path> libraries = database.apply(repository);
        ClassArchive archive = ClassArchive.in(repository);
        List<Kata> chosen = repository.select(katas);
        Settings settings = Settings.usual().limit(aTest).options(archive.options()).database(libraries);
        List<Verdict> verdicts;
        try (GraderPool graders = new GraderPool(repository, settings, GraderPool.sizeFor(chosen.size()))) {
            verdicts = verdicts(repository, chosen, graders);
        }
        if (xml != null) {
            JUnitXml.write(verdicts, xml);
        }
        archive.makeInBackground();
        return verdicts.stream().allMatch(Verdict::green) ? ExitCodes.GREEN : ExitCodes.RED;
    }

    /**
     * @param before the hash of the code when it was about to be judged
     * @param left   what the code left running
     */
    private record Graded(PristineKata kata, String before, Verdict verdict, Optional<String> left) {
    }

    private List<Verdict> verdicts(Repository repository, List<Kata> chosen, GraderPool graders) throws IOException, InterruptedException {
        Remembered remembered = new Remembered(repository, spec.commandLine().getErr());
        remembered.read();
        PrintWriter out = spec.commandLine().getOut();
        boolean one = chosen.size() == 1;
        VerdictPrinter printer = new VerdictPrinter(out, repository, !one, Screen.current());
        // Of one kata every event is told as it comes; several are graded beside each other, and told one after the other.
        List<Future<Graded>> pending = chosen.stream()
                .map(kata -> graders.submit(grader -> grade(repository, kata, grader, one && !json ? printer : GradingEvent.ignored()))).toList();
        List<Verdict> verdicts = new ArrayList<>();
        for (Future<Graded> each : pending) {
            Graded graded = GraderPool.get(each);
            verdicts.add(graded.verdict());
            remembered.verdict(graded.kata(), graded.before(), graded.verdict());
            if (json) {
                out.println(VerdictJson.of(graded.verdict(), graded.left()));
                out.flush();
            } else {
                if (!one) {
                    printer.accept(new GradingEvent.Judged(graded.verdict()));
                }
                printer.left(graded.verdict(), graded.left());
            }
        }
        if (!json) {
            printer.end(verdicts);
        }
        return verdicts;
    }

    private static Graded grade(Repository repository, Kata kata, Grader grader, Consumer<GradingEvent> events) throws IOException, InterruptedException {
        PristineKata pristine = Pristine.of(repository).kata(kata);
        String before = CodeHash.of(pristine);
        Verdict verdict = grader.grade(pristine, Source.learner(), events);
        // After the verdict was told: to see what was left may take a moment.
        return new Graded(pristine, before, verdict, LeftRunning.note(grader.rest()));
    }
}
