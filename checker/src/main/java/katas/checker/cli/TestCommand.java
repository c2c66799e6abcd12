package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.database.DatabaseOption;
import katas.checker.grader.Grader;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Settings;
import katas.checker.grader.Source;
import katas.checker.grader.Verdict;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.run.TestRunner;
import katas.checker.state.CodeHash;
import katas.checker.worker.ClassArchive;
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

    @Option(names = "--limit", paramLabel = "SECONDS", description = "Give a test up after so many seconds (default: 20).")
    private long limit = TestRunner.DEFAULT_LIMIT.toSeconds();

    @Option(names = "--json", description = "One JSON object a line and kata, for programs.")
    private boolean json;

    @Option(names = "--junit-xml", paramLabel = "FILE", description = "Also write a JUnit report.")
    private Path xml;

    @Mixin
    private DatabaseOption database;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit takes a number of seconds, at least 1.");
        }
        if (katas.isEmpty() != all) {
            throw new ParameterException(spec.commandLine(), all ? "Name katas, or say --all." : "Which kata? For example: kata test 12, or kata test --all.");
        }
        Repository repository = Repository.find();
        List<Path> libraries = database.apply(repository);
        ClassArchive archive = ClassArchive.in(repository);
        List<Verdict> verdicts = new ArrayList<>();
        try (Grader grader = new Grader(repository, Settings.usual().limit(Duration.ofSeconds(limit)).options(archive.options()).database(libraries))) {
            List<Kata> chosen = repository.select(katas);
            Remembered remembered = new Remembered(repository, spec.commandLine().getErr());
            remembered.read();
            PrintWriter out = spec.commandLine().getOut();
            VerdictPrinter printer = new VerdictPrinter(out, repository, chosen.size() > 1);
            for (Kata kata : chosen) {
                PristineKata pristine = Pristine.of(repository).kata(kata);
                String before = CodeHash.of(pristine);
                Verdict verdict = grader.grade(pristine, Source.learner(), json ? GradingEvent.ignored() : printer);
                verdicts.add(verdict);
                remembered.verdict(pristine, before, verdict);
                if (json) {
                    out.println(VerdictJson.of(verdict));
                    out.flush();
                }
            }
            if (!json) {
                printer.end(verdicts);
            }
        }
        if (xml != null) {
            JUnitXml.write(verdicts, xml);
        }
        archive.makeInBackground();
        return verdicts.stream().allMatch(Verdict::green) ? ExitCodes.GREEN : ExitCodes.RED;
    }
}
