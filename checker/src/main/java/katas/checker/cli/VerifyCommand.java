package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.database.Again;
import katas.checker.database.DatabaseOption;
import katas.checker.explain.Trouble;
import katas.checker.report.Finding;
import katas.checker.verify.Blessing;
import katas.checker.verify.Check;
import katas.checker.verify.CheckResult;
import katas.checker.verify.Lab;
import katas.checker.verify.Proved;
import katas.checker.verify.Sample;
import katas.checker.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kata verify}: proves the repository, or some of its katas. */
@Command(name = "verify", mixinStandardHelpOptions = true, description = {"Proves that katas are what they say they are: stub red exactly as listed, "
        + "solution green, every reject caught, every accept accepted, texts complete.",
        "What was proved before and has not changed since is not proved again."})
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KATA", description = "A number, a slug or a unique part of one; all katas when there is none.")
    private List<String> katas = new ArrayList<>();

    @Option(names = {"--fresh", "--all"}, description = "Prove everything, also what was proved before.")
    private boolean fresh;

    @Option(names = "--tree", description = "For maintainers: prove the katas as they lie in the tree, and not as they were published.")
    private boolean tree;

    @Option(names = "--bless", description = "For maintainers: prove the katas as they lie in the tree, and publish those that hold: "
            + "the copy that learners are judged by, and what misconceptions look like.")
    private boolean bless;

    @Mixin
    private LimitOption limit;

    @Option(names = "--json", description = "One JSON object a line and check, for programs; checker/JSON.md says what is in it.")
    private boolean json;

    @Option(names = "--sample", description = "Prove only stubs, solutions and the first reject of each kata.")
    private boolean sample;

    @Mixin
    private DatabaseOption database;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Duration aTest = limit.get();
        long start = System.nanoTime();
        Repository repository = Repository.find();
        List<Path> libraries = database.apply(repository);
        if (bless && !System.getProperty("kata.db").equals("h2")) {
            throw new ParameterException(spec.commandLine(), "What is published is what happens on H2: leave --db (and KATA_DB) away to bless.");
        }
        if (!libraries.isEmpty()) {
            return Again.with(libraries, spec.root().commandLine().getParseResult().originalArgs());
        }
        List<Kata> chosen = repository.select(katas);
        PrintWriter out = spec.commandLine().getOut();
        Verification verification = new Verification(repository, Optional.of(Proved.in(repository)));
        List<CheckResult> results = new ArrayList<>();
        try (Lab lab = new Lab(aTest)) {
            if (tree || bless) {
                lab.asTheTreeIs();
            }
            String subject = "";
            for (Check check : sample ? Sample.of(verification.checks(chosen, lab), chosen) : verification.checks(chosen, lab)) {
                if (!json && !check.subject().equals(subject)) {
                    subject = check.subject();
                    out.println(subject);
                }
                CheckResult result = verification.prove(check, fresh || bless);
                results.add(result);
                Optional<String> trouble = result.fault().flatMap(Trouble::of);
                if (trouble.isPresent()) {
                    // The machine's, and the next check would meet it as well.
                    throw new IOException("while proving \"" + check.title() + "\"", result.fault().get());
                }
                if (json) {
                    out.println(CheckJson.of(result));
                    out.flush();
                } else {
                    print(out, result);
                }
            }
            if (bless) {
                publish(chosen, results, lab, out);
            }
        }
        if (!json) {
            summary(out, results, Duration.ofNanos(System.nanoTime() - start));
        }
        if (results.stream().anyMatch(result -> result.state() == Check.State.BROKEN)) {
            return ExitCodes.FAULT;
        }
        return results.stream().anyMatch(CheckResult::red) ? ExitCodes.RED : ExitCodes.GREEN;
    }

    private void publish(List<Kata> chosen, List<CheckResult> results, Lab lab, PrintWriter out) throws IOException, InterruptedException {
        for (Kata kata : chosen) {
            boolean red = results.stream().anyMatch(result -> result.red() && result.check().subject().equals(kata.slug()));
            List<Finding> against = red ? List.of() : Blessing.bless(kata, lab);
            if (json) {
                out.println(CheckJson.published(kata, !red && against.isEmpty(), against));
            } else if (!red) {
                out.println(against.isEmpty() ? "published " + kata.slug() : "not published: " + kata.slug() + "\n" + Finding.text(against));
            } else {
                out.println("not published, because it is red: " + kata.slug());
            }
        }
    }

    private static void print(PrintWriter out, CheckResult result) {
        out.println("  " + word(result.state()) + "  " + result.check().title() + time(result.took()) + (result.remark().isEmpty() ? "" : " (" + result.remark() + ")"));
        if (result.red()) {
            result.text().lines().forEach(line -> out.println("        " + line));
            result.fault().ifPresent(fault -> fault.printStackTrace(out));
            out.println();
        }
        out.flush();
    }

    private static String word(Check.State state) {
        return switch (state) {
            case PROVED -> "ok    ";
            case PROVED_BEFORE -> "before";
            case NOT_HERE -> "left  ";
            case REFUTED -> "RED   ";
            case BROKEN -> "BROKEN";
        };
    }

    private static String time(Duration took) {
        return took.toMillis() < 100 ? "" : String.format(Locale.ROOT, "  %.1f s", took.toMillis() / 1000.0);
    }

    private static void summary(PrintWriter out, List<CheckResult> results, Duration took) {
        List<String> parts = new ArrayList<>();
        part(parts, results, Check.State.PROVED, "proved");
        part(parts, results, Check.State.PROVED_BEFORE, "proved before (--fresh proves them again)");
        part(parts, results, Check.State.NOT_HERE, "left out");
        part(parts, results, Check.State.REFUTED, "red");
        part(parts, results, Check.State.BROKEN, "broken");
        out.println();
        out.println(String.format(Locale.ROOT, "%d checks in %.1f s: %s", results.size(), took.toMillis() / 1000.0, String.join(", ", parts)));
        out.flush();
    }

    private static void part(List<String> parts, List<CheckResult> results, Check.State state, String words) {
        long count = results.stream().filter(result -> result.state() == state).count();
        if (count > 0) {
            parts.add(count + " " + words);
        }
    }
}
