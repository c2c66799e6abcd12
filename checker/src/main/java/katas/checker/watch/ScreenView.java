package katas.checker.watch;

import java.io.PrintWriter;
import java.util.function.Consumer;
import java.util.function.Supplier;
import katas.checker.catalog.Kata;
import katas.checker.grader.GradingEvent;
import katas.checker.text.Prose;
import org.jline.terminal.Size;

/**
 * For a terminal. Each run begins on a clean screen, and below what is printed there is a line that says how things stand. That line is
 * taken away before anything is printed and put back after it; no part of the terminal is reserved for it, so that a grader that is killed
 * leaves nothing behind.
 */
public final class ScreenView implements View {

    private static final String ERASE_LINE = "\r\u001b[K";
    private static final String HOME_AND_CLEAR = "\u001b[H\u001b[J";
    private static final int KEPT = 200_000;
    private static final int FEWEST_ROWS = 4;
    private static final int FEWEST_COLUMNS = 24;
    private static final Size USUAL = new Size(80, 24);

    private final PrintWriter out;
    private final Supplier<Size> size;
    private final boolean clear;
    private final boolean colour;
    private final boolean unicode;
    private final Consumer<GradingEvent> printer;
    private final StringBuilder shown = new StringBuilder();
    private Bar bar;
    private String line = "";
    private boolean first = true;

    /**
     * @param out     to the terminal
     * @param size    of the terminal, now
     * @param clear   whether each run begins on a clean screen
     * @param colour  whether colours are wanted
     * @param unicode whether the terminal can show more than ASCII
     */
    public ScreenView(PrintWriter out, Supplier<Size> size, boolean clear, boolean colour, boolean unicode, Printers printers) {
        this.out = out;
        this.size = size;
        this.clear = clear;
        this.colour = colour;
        this.unicode = unicode;
        this.printer = printers.to(Pieces.to(this::print));
    }

    private void print(String text) {
        if (shown.length() < KEPT) {
            shown.append(text);
        }
        out.print((line.isEmpty() ? "" : ERASE_LINE) + text + (text.endsWith("\n") ? line : ""));
        out.flush();
    }

    private void sentences(String text) {
        print(Prose.text(text, size().getColumns()) + System.lineSeparator() + System.lineSeparator());
    }

    @Override
    public void watching(Kata kata) {
        // Its name is the first thing that a run shows.
    }

    @Override
    public void begun(int run, Kata kata, boolean keep) {
        if (clear && !keep) {
            clean();
        } else if (!first) {
            print(System.lineSeparator());
        }
        first = false;
    }

    /** What was on the screen before the first run moves up and can be scrolled back to. */
    private void clean() {
        shown.setLength(0);
        out.print((first ? "\n".repeat(size().getRows() - 1) : "") + HOME_AND_CLEAR + line);
        out.flush();
    }

    @Override
    public void graded(int run, GradingEvent event) {
        printer.accept(event);
        if (event instanceof GradingEvent.Judged) {
            print(System.lineSeparator());
        }
    }

    @Override
    public void abandoned(int run) {
        print(Texts.abandoned() + System.lineSeparator());
    }

    @Override
    public void failed(int run, Kata kata, Exception fault) {
        sentences(Texts.failed(kata, fault));
    }

    @Override
    public void say(String text) {
        sentences(text.stripTrailing());
    }

    @Override
    public void note(String text) {
        sentences("Note: " + text);
    }

    @Override
    public void status(Bar now) {
        bar = now;
        Size here = size();
        boolean small = here.getRows() < FEWEST_ROWS || here.getColumns() < FEWEST_COLUMNS;
        // One column stays free: a cursor behind the last one wraps on some terminals.
        String fresh = small ? "" : now.fit(here.getColumns() - 1, colour, unicode);
        if (!fresh.equals(line)) {
            line = fresh;
            out.print(ERASE_LINE + line);
            out.flush();
        }
    }

    @Override
    public void redraw() {
        line = "";
        if (clear) {
            out.print(HOME_AND_CLEAR + shown);
        } else {
            out.print(ERASE_LINE);
        }
        if (bar != null) {
            status(bar);
        }
        out.flush();
    }

    private Size size() {
        Size here = size.get();
        return here.getRows() < 1 || here.getColumns() < 1 ? USUAL : here;
    }

    /** Takes the line away, so that the shell goes on below what was printed. */
    @Override
    public void end() {
        out.print(ERASE_LINE);
        out.flush();
    }

    @Override
    public boolean lost() {
        return out.checkError();
    }
}
