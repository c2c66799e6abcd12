package katas.checker.cli;

import java.io.PrintWriter;
import katas.checker.catalog.Repository;
import katas.checker.compile.Compiler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kata}: the root of all commands. */
@Command(name = "kata", description = "Persistence Katas: the grader.", mixinStandardHelpOptions = true, version = "Persistence Katas 1.0",
        subcommands = {TestCommand.class, VerifyCommand.class}, exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:green", "1:red", "2:wrong usage", "3:the grader's own fault"})
public final class KataCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** The command line, ready to execute. */
    public static CommandLine commandLine() {
        return new CommandLine(new KataCommand())
                .setExecutionExceptionHandler((exception, line, result) -> handle(exception, line))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int handle(Exception exception, CommandLine line) throws Exception {
        PrintWriter err = line.getErr();
        if (exception instanceof Repository.UnknownKata || exception instanceof Repository.NotInARepository
                || exception instanceof Compiler.NoCompiler) {
            err.println(exception.getMessage());
            err.flush();
            return exception instanceof Compiler.NoCompiler ? ExitCodes.FAULT : ExitCodes.USAGE;
        }
        err.println("The grader itself failed; this says nothing about the katas.");
        exception.printStackTrace(err);
        err.flush();
        return ExitCodes.FAULT;
    }
}
