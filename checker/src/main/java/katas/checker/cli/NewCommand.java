package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.scaffold.Plan;
import katas.checker.scaffold.Scaffold;
import katas.checker.text.Typed;
import katas.checker.verify.Unwritten;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kata new}: for who writes a kata. */
@Command(name = "new", mixinStandardHelpOptions = true, description = {"For maintainers: makes a kata that works, as an example to be rewritten.",
        "It compiles, its stub is red, its solution green, its variants are judged as they say. What is left to write is marked \"" + Unwritten.MARK + "\", and \"kata "
                + "verify --tree\" lists those places until they are gone. Written are the folders of the kata, the solution and the variants, and a place in pom.xml, README.md and HINTS.md: all or nothing."})
final class NewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NN-slug", description = "Number and name: 16-gateway-outside, or c1-shop for a capstone.")
    private String slug;

    @Option(names = "--title", paramLabel = "TEXT", description = "What learners read in lists (default: the words of the slug).")
    private Optional<String> title = Optional.empty();

    @Option(names = "--pillar", paramLabel = "PILLAR", completionCandidates = Candidates.Pillars.class, description = "Its number from 1 to 4, or a part of its name (default: that of the kata before).")
    private Optional<String> pillar = Optional.empty();

    @Option(names = "--minutes", paramLabel = "N", description = "How long it takes against a clock (default: ${DEFAULT-VALUE}).", defaultValue = "30")
    private int minutes;

    @Option(names = "--difficulty", paramLabel = "1-5", completionCandidates = Candidates.Difficulties.class, description = "From 1 to 5 (default: ${DEFAULT-VALUE}).", defaultValue = "3")
    private int difficulty;

    @Option(names = "--package", paramLabel = "NAME", description = "The last part of its Java package (default: the letters of the slug).")
    private Optional<String> packageName = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Repository repository = Repository.find();
        Plan plan = new Remembered(repository, spec.commandLine().getErr()).alone(() -> {
            Plan looked = Plan.of(repository, slug, title, pillar, minutes, difficulty, packageName);
            Scaffold.make(looked);
            return looked;
        });
        told(plan, spec.commandLine().getOut());
        return ExitCodes.GREEN;
    }

    private static void told(Plan plan, PrintWriter out) {
        Kata kata = plan.kata();
        out.println("Made " + kata.slug() + ", \"" + plan.title() + "\" (" + plan.pillar() + ", " + plan.minutes() + " minutes, difficulty " + plan.difficulty() + "):");
        out.println("    " + kata.name(kata.folder()) + "  stub and tests in the package katas." + plan.packageName());
        out.println("    " + kata.name(kata.solutionFolder()));
        out.println("    " + kata.name(kata.variantsFolder()));
        out.println("    and a place in pom.xml, README.md and HINTS.md");
        out.println();
        out.println("Try it:             " + Typed.kata("test " + kata.number()));
        out.println("What is to write:   " + Typed.kata("verify --tree " + kata.number()));
        out.println("When that is green: " + Typed.kata("verify --bless " + kata.number()) + "   (publishes it; then the row in the pillar's page under katas/)");
        out.flush();
    }
}
