package katas.checker.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.LocalTime;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import katas.checker.catalog.Repository;
import katas.checker.grader.Verdict;
import katas.checker.text.Screen;
import katas.checker.watch.Keyboard;
import katas.checker.watch.LineView;
import katas.checker.watch.Printers;
import katas.checker.watch.ScreenView;
import katas.checker.watch.View;
import org.jline.utils.AttributedString;
import picocli.CommandLine.Help.Ansi;

/**
 * What a loop is shown on.
 *
 * @param repository where the katas are
 * @param plain      whether there are to be lines only
 */
record Displays(Repository repository, boolean plain) {

    /** In a terminal. */
    View screen(Keyboard keyboard, boolean clear, Function<Verdict, String> advice) {
        PrintWriter out = keyboard.terminal().writer();
        Supplier<Screen> screen = () -> Screen.terminal(keyboard.terminal().getWidth());
        if (plain || Terminals.dumb()) {
            return lines(out, advice, screen);
        }
        Charset charset = keyboard.terminal().encoding();
        return new ScreenView(out, keyboard.terminal()::getSize, clear, Ansi.AUTO.enabled(), charset.newEncoder().canEncode('…'),
                printers(advice, screen));
    }

    /** Lines one after the other. */
    View lines(PrintWriter out, Function<Verdict, String> advice, Supplier<Screen> screen) {
        UnaryOperator<String> filter = plain || Terminals.dumb() ? AttributedString::stripAnsi : UnaryOperator.identity();
        return new LineView(out, () -> screen.get().columns(), printers(advice, screen), filter, LocalTime::now);
    }

    private Printers printers(Function<Verdict, String> advice, Supplier<Screen> screen) {
        return out -> new VerdictPrinter(out, repository, false, advice, screen);
    }
}
