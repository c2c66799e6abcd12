package katas.checker.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import katas.checker.text.Prose;
import katas.checker.text.Screen;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line in two lines: what it is, and what was perhaps meant. */
final class Misspelt implements IParameterExceptionHandler {

    private static final int MOST = 3;

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine line = exception.getCommandLine();
        PrintWriter err = line.getErr();
        Screen screen = Screen.current();
        String command = line.getCommandSpec().qualifiedName();
        if (exception instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            boolean option = unmatched.isUnknownOption();
            boolean subcommand = !option && !line.getSubcommands().isEmpty();
            Prose.print("kata: " + (option ? "there is no option " + word : subcommand ? "there is no command " + word : word + " is one argument too many")
                    + (subcommand ? "." : " of \"" + command + "\".") + meant(near(word, option ? options(line) : new ArrayList<>(line.getSubcommands().keySet()))), screen, err);
        } else {
            Prose.print("kata: " + exception.getMessage(), screen, err);
        }
        err.println("All that there is: " + command + " --help");
        err.flush();
        return ExitCodes.USAGE;
    }

    private static String meant(List<String> near) {
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }

    private static List<String> options(CommandLine line) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : line.getCommandSpec().options()) {
            names.add(option.longestName());
        }
        return names;
    }

    /** Those that are one slip for every three letters away, the nearest first. */
    static List<String> near(String word, List<String> names) {
        String typed = word.toLowerCase(Locale.ROOT).replaceFirst("=.*$", "");
        int slips = Math.max(1, typed.replace("-", "").length() / 3);
        return names.stream().filter(name -> distance(typed, name) <= slips || typed.length() > 2 && name.startsWith(typed))
                .sorted(Comparator.comparingInt(name -> distance(typed, name))).limit(MOST).toList();
    }

    /** How many letters have to be put in, left out, exchanged, or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                d[i][j] = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][other.length()];
    }
}
