package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compare.BothRuns;
import katas.checker.compare.FileDiff;
import katas.checker.compare.SideView;
import katas.checker.compare.TrafficView;
import katas.checker.compare.UnifiedView;
import katas.checker.grader.Grader;
import katas.checker.grader.Settings;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.state.Standing;
import katas.checker.text.Prose;
import katas.checker.text.Screen;
import katas.checker.archive.ClassArchive;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kata diff}: the learner's code beside the solution, and what each sends to the database. */
@Command(name = "diff", mixinStandardHelpOptions = true, description = {"Shows how the solution differs from your code: - is yours, + is the solution's.",
        "Then it runs the tests on both and shows, test by test, what each sent to the database: what the change bought. "
                + "Where nothing differs, what your code sends.",
        "Not before your code is green, as \"kata test\" last saw it; then, or with --spoil, the exit code is 0."})
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private KataParameter parameter;

    @Option(names = "--spoil", description = "Show it although your code is not green.")
    private boolean spoil;

    @Option(names = {"--source", "--no-run"}, description = "The code only: run no tests.")
    private boolean sourceOnly;

    @ArgGroup
    private Layout layout = new Layout();

    /** At the most one of them. */
    private static final class Layout {

        @Option(names = "--side", description = "Your code beside the solution's. Usual where the terminal has " + SideView.COMFORTABLE + " columns or more.")
        private boolean side;

        @Option(names = "--unified", description = "Differences one below the other, as patch reads them. Usual everywhere else.")
        private boolean unified;

        @Option(names = "--json", description = "One JSON object on one line, for programs; checker/JSON.md says what is in it.")
        private boolean json;
    }

    @Spec
    private CommandSpec spec;

    private NextSteps steps = NextSteps.TYPED;

    /** Speaks of keys from now on. */
    void inWatcher() {
        steps = NextSteps.PRESSED;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Repository repository = Repository.find();
        Kata kata = parameter.in(repository);
        PrintWriter err = spec.commandLine().getErr();
        Standing standing = Standing.of(kata, new Remembered(repository, err).read().of(kata));
        if (!standing.green() && !spoil) {
            Prose.print(steps.notGreen(kata, standing), Screen.current(), err);
            err.flush();
            return ExitCodes.RED;
        }
        PristineKata pristine = Pristine.of(repository).kata(kata);
        List<FileDiff> files = FileDiff.of(pristine);
        if (sourceOnly) {
            print(pristine, files, Optional.empty());
        } else {
            // Comes up while the sources are printed.
            try (Grader grader = new Grader(repository, Settings.usual().options(ClassArchive.in(repository).options()))) {
                print(pristine, files, Optional.of(grader));
            }
        }
        return ExitCodes.GREEN;
    }

    private void print(PristineKata pristine, List<FileDiff> files, Optional<Grader> grader) throws IOException, InterruptedException {
        Screen screen = Screen.current();
        PrintWriter out = spec.commandLine().getOut();
        if (layout.json) {
            Optional<BothRuns> both = grader.isEmpty() ? Optional.empty() : Optional.of(runs(grader.get(), pristine, files));
            out.println(DiffJson.of(pristine.kata(), files, both));
            out.flush();
            return;
        }
        boolean side = layout.side || !layout.unified && screen.terminal() && screen.width() >= SideView.COMFORTABLE;
        (side ? new SideView(screen).lines(files) : new UnifiedView(screen).lines(files)).forEach(out::println);
        if (files.isEmpty()) {
            out.println("No difference: your code is the solution, line for line.");
        }
        if (grader.isPresent()) {
            out.println();
            out.flush();
            traffic(run(grader.get(), pristine, files, screen), screen, out);
        }
        if (!files.isEmpty()) {
            out.println();
            Prose.print("Why it works, and what else does: " + pristine.kata().name(pristine.kata().solutionFolder().resolve("README.md")), screen, out);
        }
        out.flush();
    }

    /** It takes some seconds, and whoever waits is told for what; in a watcher the answer comes as a whole. */
    private BothRuns run(Grader grader, PristineKata pristine, List<FileDiff> files, Screen screen) throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        String patience = files.isEmpty() ? "Running the tests ..." : "Running the tests on both ...";
        boolean told = screen.terminal() && steps == NextSteps.TYPED;
        if (told) {
            err.print(patience);
            err.flush();
        }
        BothRuns both = runs(grader, pristine, files);
        if (told) {
            err.print("\r" + " ".repeat(patience.length()) + "\r");
            err.flush();
        }
        return both;
    }

    private static BothRuns runs(Grader grader, PristineKata pristine, List<FileDiff> files) throws IOException, InterruptedException {
        return files.isEmpty() ? BothRuns.ofOne(grader, pristine) : BothRuns.of(grader, pristine);
    }

    private static void traffic(BothRuns both, Screen screen, PrintWriter out) {
        both.problem().ifPresentOrElse(why -> Prose.print(why, screen, out), () -> {
            both.remark().ifPresent(remark -> Prose.print(remark + "\n\n", screen, out));
            (both.one() ? TrafficView.linesOfOne(both.traffic(), screen) : TrafficView.lines(both.traffic(), screen)).forEach(out::println);
        });
    }
}
