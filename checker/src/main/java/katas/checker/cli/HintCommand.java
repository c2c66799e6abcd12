package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import katas.checker.catalog.Hints;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.report.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kata hint}: the next of a kata's three hints. */
@Command(name = "hint", mixinStandardHelpOptions = true, description = {"Shows the next hint of three: a nudge, a direction, and nearly the answer.",
        "How many you have seen is remembered. After the third, the third is shown again."})
final class HintCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KATA", description = "A number, a slug or a unique part of one.")
    private String name;

    @Option(names = "--all", description = "All three, for the impatient.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Repository repository = Repository.find();
        Kata kata = repository.select(List.of(name)).get(0);
        List<Finding> findings = new ArrayList<>();
        List<String> hints = Hints.read(kata, findings);
        if (hints.isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("There are no hints to show:\n" + Finding.text(findings));
            err.flush();
            return ExitCodes.FAULT;
        }
        Remembered remembered = new Remembered(repository, spec.commandLine().getErr());
        int seen = remembered.read().of(kata).hints();
        int last = all ? hints.size() : Math.min(seen + 1, hints.size());
        PrintWriter out = spec.commandLine().getOut();
        for (int i = all ? 1 : last; i <= last; i++) {
            out.println(kata.slug() + "  " + Hints.TITLES.get(i - 1).replaceFirst(":", " of " + hints.size() + ":"));
            out.println();
            hints.get(i - 1).lines().forEach(line -> out.println(line.isEmpty() ? "" : "  " + line));
            out.println();
        }
        out.println(next(kata, seen, last, hints.size()));
        out.flush();
        remembered.hints(kata, last);
        return ExitCodes.GREEN;
    }

    private String next(Kata kata, int seen, int last, int many) {
        if (last < many) {
            return "Try it first: kata test " + kata.number() + ". The next one: kata hint " + kata.number();
        }
        return (seen >= many && !all ? "You have seen all " + many + " (kata hint " + kata.number() + " --all shows them again)." : "That was the last one.")
                + " The way out: kata diff " + kata.number() + " --spoil";
    }
}
