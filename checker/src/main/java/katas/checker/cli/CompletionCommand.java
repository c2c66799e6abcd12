package katas.checker.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code kata completion}: picocli writes the script from the commands as they are; the names of katas are put in as a shell function that
 * lists folders, because a kata may be added, and starting Java at every Tab would be too slow.
 */
@Command(name = "completion", mixinStandardHelpOptions = true, description = {"Prints a script with which the shell completes commands, options and katas.",
        "It needs to be loaded again only when the grader has new commands or options."})
final class CompletionCommand implements Callable<Integer> {

    private static final String KATA = "KATA";
    private static final String MARK = "names-of-katas";
    private static final String COMMAND = "kata";

    /** The shells that there is a script for. */
    enum Shell { bash, zsh }

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.print(script(shell));
        out.flush();
        return ExitCodes.GREEN;
    }

    static String script(Shell shell) throws IOException {
        // Another one, which may be changed; the one in use has this command's own state in it.
        CommandLine line = KataCommand.commandLine();
        line.getSubcommands().values().forEach(command -> mark(command.getCommandSpec()));
        String script = AutoComplete.bash(COMMAND, line).replace("(\"" + MARK + "\")", "($(_kata_slugs))");
        int begin = script.indexOf("# Bash completion entry point function.");
        // Its head explains an installation that is not ours, and its foot would leave zsh with the names of a user's other commands changed.
        return "# Completion of the kata command for " + shell + ", to be loaded with:  source <(./kata completion " + shell + ")\n\n"
                + start(script) + function() + script.substring(begin);
    }

    private static String start(String script) {
        return script.substring(script.indexOf("if [ -n \"$BASH_VERSION\" ]"), script.indexOf("# Bash completion entry point function."))
                // An alias is left what it is: only then is "alias k=./kata" completed as well.
                .replace("  setopt COMPLETE_ALIASES\n", "");
    }

    private static void mark(CommandSpec command) {
        for (OptionSpec option : List.copyOf(command.options())) {
            if (option.paramLabel().equals(KATA)) {
                command.remove(option);
                command.addOption(OptionSpec.builder(option).completionCandidates(List.of(MARK)).build());
            }
        }
        for (PositionalParamSpec parameter : List.copyOf(command.positionalParameters())) {
            if (parameter.paramLabel().equals(KATA)) {
                command.remove(parameter);
                command.addPositional(PositionalParamSpec.builder(parameter).completionCandidates(List.of(MARK)).build());
            }
        }
    }

    private static String function() throws IOException {
        try (InputStream in = CompletionCommand.class.getResourceAsStream("slugs.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n") + "\n";
        }
    }
}
