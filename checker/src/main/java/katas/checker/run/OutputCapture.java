package katas.checker.run;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps what a run prints away from the grader's own output; the first and the last of it are kept for when something is wrong. */
final class OutputCapture implements AutoCloseable {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final OutputEnds ends = new OutputEnds();

    OutputCapture() {
        PrintStream stream = new PrintStream(ends, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    String text() {
        return ends.text();
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }
}
