package katas.checker.watch;

import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import katas.checker.catalog.Kata;
import katas.checker.grader.GradingEvent;
import katas.checker.text.Prose;

/** For pipes, files, screen readers and simple terminals: lines one after the other, and nothing ever taken back. */
public final class LineView implements View {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final PrintWriter out;
    private final IntSupplier columns;
    private final UnaryOperator<String> filter;
    private final Supplier<LocalTime> clock;
    private final Consumer<GradingEvent> printer;
    private boolean counted;

    /**
     * @param out     gets the lines
     * @param columns where sentences are broken at the latest
     * @param filter  what becomes of each text, such as to be without colours
     */
    public LineView(PrintWriter out, IntSupplier columns, Printers printers, UnaryOperator<String> filter, Supplier<LocalTime> clock) {
        this.out = out;
        this.columns = columns;
        this.filter = filter;
        this.clock = clock;
        this.printer = printers.to(Pieces.to(this::print));
    }

    private void print(String text) {
        out.print(filter.apply(text));
        out.flush();
    }

    private void line(String text) {
        print(text + System.lineSeparator());
    }

    private void sentences(String text) {
        line(Prose.text(text, columns.getAsInt()));
    }

    @Override
    public void watching(Kata kata) {
        line("Watching " + kata.slug() + ".");
    }

    @Override
    public void begun(int run, Kata kata, boolean keep) {
        line("");
        line("-- run " + run + ", " + TIME.format(clock.get()));
    }

    @Override
    public void graded(int run, GradingEvent event) {
        printer.accept(event);
        counted |= event instanceof GradingEvent.Judged;
    }

    @Override
    public void abandoned(int run) {
        line(Texts.abandoned());
    }

    @Override
    public void failed(int run, Kata kata, Exception fault) {
        sentences(Texts.failed(kata, fault));
    }

    @Override
    public void say(String text) {
        line("");
        sentences(text.stripTrailing());
    }

    @Override
    public void note(String text) {
        sentences("Note: " + text);
    }

    /** After a verdict, once. */
    @Override
    public void status(Bar bar) {
        if (counted) {
            bar.afterVerdict().ifPresent(text -> {
                counted = false;
                line(text);
            });
        }
    }

    @Override
    public void redraw() {
        // Lines stay as they are.
    }

    @Override
    public boolean lost() {
        return out.checkError();
    }

    @Override
    public void end() {
        // Every line was whole.
    }
}
