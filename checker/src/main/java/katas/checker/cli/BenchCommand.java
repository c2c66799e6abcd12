package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import katas.checker.bench.Bench;
import katas.checker.catalog.Repository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kata bench}: how fast the grader is, beside Maven; for those who work on it. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = {
        "For those who work on the grader: measures it beside Maven, in a copy of the repository, and says whether its goals are met.",
        "Rows of the table go to standard output, what is being done to standard error. Leave the machine alone meanwhile."},
        footer = {"", "Measures: save, cold, all, archive, idle, names; and, only when named: soak, flakes.", "For example:",
            "  kata bench                       all but the long ones, with all katas", "  kata bench --only save 12        from save to verdict, kata 12",
            "  kata bench --only flakes         200 rounds of every solution and every concurrency reject", "",
            "Exit code: 0 when all goals are met, 1 when one is not."})
final class BenchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KATA", description = "With these katas (default: all).")
    private List<String> katas = new ArrayList<>();

    @Option(names = "--only", paramLabel = "MEASURE", split = ",", completionCandidates = Candidates.Measures.class, description = "Only these: save, cold, all, archive, idle, names, soak, flakes.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "N", description = "How often to measure (default: 5); the median counts.")
    private int runs = 5;

    @Option(names = "--rounds", paramLabel = "N", description = "How many rounds soak and flakes make (default: 1000 and 200).")
    private Integer rounds;

    @Option(names = "--flakes", description = "The same as --only flakes.")
    private boolean flakes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (flakes) {
            only.add("flakes");
        }
        for (String name : only) {
            if (!Bench.isMeasure(name)) {
                throw new ParameterException(spec.commandLine(), "\"" + name + "\" is no measure. There are:\n  " + String.join("\n  ", Bench.measures()));
            }
        }
        if (runs < 1 || rounds != null && rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--runs and --rounds take a number, at least 1.");
        }
        Repository repository = Repository.find();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean met = new Bench(repository, repository.select(katas), runs, Optional.ofNullable(rounds)).run(only, line -> tell(err, line), line -> tell(out, line));
        return met ? ExitCodes.GREEN : ExitCodes.RED;
    }

    private static void tell(PrintWriter where, String line) {
        where.println(line);
        where.flush();
    }
}
