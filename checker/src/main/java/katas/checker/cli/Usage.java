package katas.checker.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import katas.checker.text.Prose;
import katas.checker.text.Screen;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code --help} prints: as wide as the terminal, and no example is broken, because there it would be another command. */
final class Usage extends Help {

    /** Picocli takes no less; wider lines than the other are hard to read. */
    private static final int NARROWEST = 55;
    private static final int WIDEST = 100;
    /** A command and what it does, or a word and what it means, with two blanks or more between them. */
    private static final Pattern EXAMPLE = Pattern.compile("( *\\S+(?: \\S+)* {2,})(\\S.*)");

    Usage(CommandSpec spec, ColorScheme colours, int width) {
        super(spec, colours);
        spec.usageMessage().width(width);
    }

    static Help of(CommandSpec spec, ColorScheme colours) {
        // Only now: to ask a terminal for its width takes a moment, and not every command prints its help.
        return new Usage(spec, colours, within(Screen.current().width()));
    }

    static int within(int width) {
        return Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    private int width() {
        return commandSpec().usageMessage().width();
    }

    @Override
    public String description(Object... parameters) {
        return laidOut(commandSpec().usageMessage().description(), parameters);
    }

    @Override
    public String footer(Object... parameters) {
        return laidOut(commandSpec().usageMessage().footer(), parameters);
    }

    private String laidOut(String[] text, Object... parameters) {
        String[] lines = Stream.of(text).flatMap(this::lines).toArray(String[]::new);
        return join(ansi(), width(), commandSpec().usageMessage().adjustLineBreaksForWideCJKCharacters(), lines, new StringBuilder(), parameters).toString();
    }

    private Stream<String> lines(String line) {
        Matcher example = EXAMPLE.matcher(line);
        return (example.matches() ? Prose.behind(example.group(1), example.group(2), width()) : Prose.behind("", line, width())).stream();
    }
}
