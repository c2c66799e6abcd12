package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import katas.checker.catalog.Repository;
import katas.checker.compile.Compiler;
import katas.checker.database.PostgresLibraries;
import katas.checker.explain.Trouble;
import katas.checker.report.Refused;
import katas.checker.text.Prose;
import katas.checker.text.Screen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kata}: the root of all commands; by itself it says where the learner is. */
@Command(name = "kata", mixinStandardHelpOptions = true, versionProvider = Versions.class, resourceBundle = "katas.checker.cli.Help",
        description = {"Persistence Katas: the grader.", "Without a command: how far you are, the next kata, and what to type.",
                "KATA is a number (12), a slug (12-lazy-vs-eager) or a unique part of one (lazy)."},
        subcommands = {ListCommand.class, TestCommand.class, WatchCommand.class, InterviewCommand.class, HintCommand.class, DiffCommand.class, ResetCommand.class, DoctorCommand.class, CompletionCommand.class,
                AttemptsCommand.class, DebriefCommand.class, VerifyCommand.class, NewCommand.class, BenchCommand.class, HelpCommand.class},
        commandListHeading = "%nCommands (kata COMMAND --help says more):%n", exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:green: the tests passed, or the command did what it was asked for",
                "1:red: tests failed or could not be run, or a diff was asked for before green",
                "2:wrong usage: an unknown option or kata, or no repository here", "3:the grader's own fault; says nothing about your code",
                "130:stopped with Ctrl-C (129, 143: by another signal); says nothing about your code"})
public final class KataCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** The command line, ready to execute. */
    public static CommandLine commandLine() {
        return new CommandLine(new KataCommand())
                .setExecutionExceptionHandler((exception, line, result) -> handle(exception, line))
                .setParameterExceptionHandler(new Misspelt())
                .setHelpFactory(Usage::of)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws IOException {
        Repository repository = Repository.find();
        Remembered remembered = new Remembered(repository, spec.commandLine().getErr());
        new Overview(Entry.all(repository, remembered.read()), Screen.current()).print(spec.commandLine().getOut());
        return ExitCodes.GREEN;
    }

    private static int handle(Exception exception, CommandLine line) throws Exception {
        PrintWriter err = line.getErr();
        if (exception instanceof Refused || exception instanceof Repository.UnknownKata || exception instanceof Repository.NotInARepository
                || exception instanceof Compiler.NoCompiler) {
            Prose.print(exception.getMessage(), Screen.current(), err);
            err.flush();
            return exception instanceof Compiler.NoCompiler ? ExitCodes.FAULT : ExitCodes.USAGE;
        }
        if (exception instanceof PostgresLibraries.NotThere) {
            Prose.print(exception.getMessage(), Screen.current(), err);
            err.flush();
            return ExitCodes.FAULT;
        }
        Optional<String> trouble = Trouble.of(exception);
        if (trouble.isPresent()) {
            Prose.print(trouble.get(), Screen.current(), err);
            err.flush();
            return ExitCodes.FAULT;
        }
        err.println("The grader itself failed; this says nothing about the katas.");
        exception.printStackTrace(err);
        err.flush();
        return ExitCodes.FAULT;
    }
}
