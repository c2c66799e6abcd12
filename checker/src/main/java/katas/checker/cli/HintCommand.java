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
import katas.checker.text.MarkdownText;
import katas.checker.text.Prose;
import katas.checker.text.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kata hint}: the next of a kata's three hints. */
@Command(name = "hint", mixinStandardHelpOptions = true, description = {"Shows the next hint of three: a nudge, a direction, and nearly the answer.",
        "How many you have seen is remembered. After the third, the third is shown again."})
final class HintCommand implements Callable<Integer> {

    @Mixin
    private KataParameter parameter;

    @Option(names = "--all", description = "All three, for the impatient.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    private NextSteps steps = NextSteps.TYPED;

    /** Speaks of keys from now on. */
    void inWatcher() {
        steps = NextSteps.PRESSED;
    }

    @Override
    public Integer call() throws IOException {
        Repository repository = Repository.find();
        Kata kata = parameter.in(repository);
        List<Finding> findings = new ArrayList<>();
        List<String> hints = Hints.read(kata, findings);
        if (hints.isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("There are no hints to show:\n" + Finding.text(findings));
            err.flush();
            return ExitCodes.FAULT;
        }
        Remembered remembered = new Remembered(repository, spec.commandLine().getErr());
        remembered.read();
        // Remembered first: of two that ask at the same time, each gets a hint of its own.
        int seen = remembered.hints(kata, before -> last(before, hints.size()));
        int last = last(seen, hints.size());
        Screen screen = Screen.current();
        PrintWriter out = spec.commandLine().getOut();
        for (int i = all ? 1 : last; i <= last; i++) {
            out.println(screen.paint("bold", kata.slug() + "  " + Hints.TITLES.get(i - 1).replaceFirst(":", " of " + hints.size() + ":")));
            out.println();
            MarkdownText.lines(hints.get(i - 1), screen, 2).forEach(out::println);
            out.println();
        }
        Prose.print(next(kata, seen, last, hints.size()), screen, out);
        out.flush();
        return ExitCodes.GREEN;
    }

    private int last(int seen, int many) {
        return all ? many : Math.min(seen + 1, many);
    }

    private String next(Kata kata, int seen, int last, int many) {
        return last < many ? steps.afterHint(kata) : steps.afterLastHint(kata, many, seen >= many && !all);
    }
}
