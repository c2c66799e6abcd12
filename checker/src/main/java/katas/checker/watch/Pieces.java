package katas.checker.watch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;

/** Collects what is printed and hands it on at every flush. */
final class Pieces extends StringWriter {

    private final Consumer<String> to;

    private Pieces(Consumer<String> to) {
        this.to = to;
    }

    static PrintWriter to(Consumer<String> to) {
        return new PrintWriter(new Pieces(to));
    }

    @Override
    public void flush() {
        String text = toString();
        getBuffer().setLength(0);
        if (!text.isEmpty()) {
            to.accept(text);
        }
    }
}
