package katas.checker.text;

import java.io.Console;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What somebody reads on.
 *
 * @param width    columns; for a pipe or a file the usual 80, to which prose is wrapped and nothing else
 * @param terminal whether a person looks at it now; otherwise lines are for other programs too and are never broken to fit
 * @param colour   whether colours are wanted; words say all that they say
 */
public record Screen(int width, boolean terminal, boolean colour) {

    private static final int USUAL = 80;
    private static final int NARROWEST = 40;

    /** That of this process: as wide as {@code COLUMNS} says, or else as the terminal does; without colour if {@code NO_COLOR} is set. */
    public static Screen current() {
        boolean terminal = isTerminal();
        return new Screen(Math.max(NARROWEST, width(System.getenv(), terminal)), terminal, Ansi.AUTO.enabled());
    }

    /** A terminal that is known to be one; as wide as usual where it does not know how wide it is. */
    public static Screen terminal(int width) {
        return new Screen(width < 1 ? USUAL : width, true, Ansi.AUTO.enabled());
    }

    static int width(Map<String, String> environment, boolean terminal) {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (columns.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(columns);
        }
        return terminal ? CommandSpec.create().usageMessage().autoWidth(true).width() : USUAL;
    }

    /** From Java 22 on there is a console also where there is no terminal, and it can be asked. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Where lines are broken at the latest: nowhere, unless a person looks at it. */
    public int columns() {
        return terminal ? width : Integer.MAX_VALUE;
    }

    /** The text in a style such as {@code bold,red}, where colours are wanted. */
    public String paint(String style, String text) {
        return paint(style, text, colour);
    }

    /** The text in a style such as {@code bold,red}, or as it is. */
    public static String paint(String style, String text, boolean colour) {
        if (!colour || text.isEmpty()) {
            return text;
        }
        StringBuilder on = new StringBuilder();
        for (IStyle each : Ansi.Style.parse(style)) {
            on.append(each.on());
        }
        return on + text + Ansi.Style.reset.on();
    }
}
