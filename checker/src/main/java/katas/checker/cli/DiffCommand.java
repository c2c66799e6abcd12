package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.state.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kata diff}: the learner's code beside the solution. */
@Command(name = "diff", mixinStandardHelpOptions = true, description = {"Shows how the solution differs from your code: - is yours, + is the solution's.",
        "Not before your code is green, as \"kata test\" last saw it; then, or with --spoil, the exit code is 0."})
final class DiffCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KATA", description = "A number, a slug or a unique part of one.")
    private String name;

    @Option(names = "--spoil", description = "Show it although your code is not green.")
    private boolean spoil;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Repository repository = Repository.find();
        Kata kata = repository.select(List.of(name)).get(0);
        PrintWriter err = spec.commandLine().getErr();
        Standing standing = Standing.of(kata, new Remembered(repository, err).read().of(kata));
        if (!standing.green() && !spoil) {
            err.println(refusal(kata, standing));
            err.flush();
            return ExitCodes.RED;
        }
        PristineKata pristine = Pristine.of(repository).kata(kata);
        PrintWriter out = spec.commandLine().getOut();
        List<String> lines = SolutionDiff.of(pristine);
        lines.forEach(line -> out.println(Ansi.AUTO.enabled() ? SolutionDiff.coloured(line) : line));
        out.println(lines.isEmpty() ? "No difference: your code is the solution, line for line."
                : "\nWhy it works, and what else does: " + kata.name(kata.solutionFolder().resolve("README.md")));
        out.flush();
        return ExitCodes.GREEN;
    }

    private static String refusal(Kata kata, Standing standing) {
        String number = kata.number();
        return kata.slug() + " is not known to be green (" + standing.text() + "), and the difference would give it away.\n"
                + "First: kata test " + number + ". A hint: kata hint " + number + ". See it all the same: kata diff " + number + " --spoil";
    }
}
