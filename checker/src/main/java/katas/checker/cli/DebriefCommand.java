package katas.checker.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptsFile;
import katas.checker.catalog.Repository;
import katas.checker.debrief.Lines;
import katas.checker.debrief.Talk;
import katas.checker.text.Screen;
import katas.checker.text.Typed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kata debrief}: what an attempt against the clock says. */
@Command(name = "debrief", mixinStandardHelpOptions = true, description = {"Shows the debrief of an attempt against the clock again: how it went, a score that explains itself, what to practise next. "
        + "Asks the interview questions that you have not answered yet, and writes the whole of it as a page.",
        "In the page: every moment of the attempt, your code beside the solution, what each sends to the database, your answers, and all attempts.",
        "", "How points are given:",
        "Behaviours, up to 50: the share of the behaviours missing at first that are green at last. One that was green at first and is red at last takes one away.",
        "Time, up to 20: all of it when everything is green in half of the time or less; from there evenly down to half of it when the time is over. Nothing while something is red.",
        "Hints, up to 10: the first hint costs 2, the second 3, the third 5. They count as soon as you have turned a behaviour green.",
        "Answers, up to 20: the share of the strong answers' points that you made, by your own rating; every question that you answered counts the same. "
                + "Questions that you did not answer are left out: the part is then worth less, and so is the whole.", ""})
final class DebriefCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "ATTEMPT", description = "Which one, as \"kata attempts\" names it; the beginning of its name is enough. Without it the last one that is over.")
    private String name;

    @Option(names = "--no-questions", description = "Ask nothing.")
    private boolean silent;

    @Option(names = {"--no-run", "--source"}, description = "Run no tests: the debrief then does not say what reached the database.")
    private boolean sourceOnly;

    @Option(names = "--html", paramLabel = "FILE", description = "Where to write the page (default: interviews/ATTEMPT/debrief.html).")
    private Path html;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Where to write it in Markdown (default: interviews/ATTEMPT/debrief.md).")
    private Path markdown;

    @Option(names = "--plain", description = "No colours, and lines as long as they are.")
    private boolean plain;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Repository repository = Repository.find();
        PrintWriter err = spec.commandLine().getErr();
        AttemptsFile.Contents contents = AttemptsFile.in(repository).read();
        AttemptsCommand.warn(contents, err);
        Attempt attempt = chosen(contents.attempts());
        if (!Talk.isName(attempt.id())) {
            throw new ParameterException(spec.commandLine(), "\"" + attempt.id() + "\" is no name of a folder, so nothing is written for this attempt. Somebody has edited .kata/attempts.jsonl.");
        }
        if (!attempt.ended()) {
            err.println("kata: attempt " + attempt.id() + " is not over yet, and the debrief would give the solution away. Go on with: " + Typed.kata("interview --resume"));
            err.flush();
            return ExitCodes.RED;
        }
        Screen screen = plain ? new Screen(Screen.current().width(), false, false) : Screen.current();
        Lines lines = Lines.of(new InputStreamReader(System.in, Charset.defaultCharset()));
        new Talk(repository, screen, spec.commandLine().getOut(), err, lines)
                .about(attempt.id(), new Talk.Wish(!silent, !sourceOnly, Optional.ofNullable(html), Optional.ofNullable(markdown)));
        return ExitCodes.GREEN;
    }

    private Attempt chosen(List<Attempt> all) {
        if (all.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "there are no attempts yet. Make one: " + Typed.kata("interview"));
        }
        if (name == null) {
            List<Attempt> ended = all.stream().filter(Attempt::ended).toList();
            return ended.isEmpty() ? all.get(all.size() - 1) : ended.get(ended.size() - 1);
        }
        List<Attempt> exact = all.stream().filter(attempt -> attempt.id().equals(name)).toList();
        List<Attempt> fitting = exact.isEmpty() ? all.stream().filter(attempt -> attempt.id().startsWith(name)).toList() : exact;
        if (fitting.size() != 1) {
            throw new ParameterException(spec.commandLine(), "\"" + name + "\" " + (fitting.isEmpty() ? "is no attempt" : "fits more than one attempt") + ". There are: "
                    + String.join(", ", (fitting.isEmpty() ? all : fitting).stream().map(Attempt::id).toList()));
        }
        return fitting.get(0);
    }
}
