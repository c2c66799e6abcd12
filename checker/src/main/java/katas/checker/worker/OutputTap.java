package katas.checker.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import katas.checker.run.OutputEnds;

/** Drains what a process prints, whatever the amount, and keeps both ends of what it printed during a run. */
final class OutputTap {

    private static final int PIECE = 1 << 16;

    private final InputStream from;
    private OutputEnds ends = new OutputEnds();
    private byte[] mark = new byte[0];
    private int matched;
    private boolean marked;

    OutputTap(InputStream from) {
        this.from = from;
    }

    void start() {
        Thread thread = new Thread(this::drain, "kata-worker-output");
        thread.setDaemon(true);
        thread.start();
    }

    private void drain() {
        byte[] piece = new byte[PIECE];
        try (from) {
            for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
                take(piece, read);
            }
        } catch (IOException e) {
            take("\n(the output ends here: %s)\n".formatted(e.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
        end();
    }

    private void take(byte[] text) {
        take(text, text.length);
    }

    private synchronized void take(byte[] piece, int length) {
        ends.write(piece, 0, length);
        for (int i = 0; i < length && mark.length > 0 && !marked; i++) {
            matched = piece[i] == mark[matched] ? matched + 1 : piece[i] == mark[0] ? 1 : 0;
            if (matched == mark.length) {
                marked = true;
                notifyAll();
            }
        }
    }

    private synchronized void end() {
        marked = true;
        notifyAll();
    }

    /** A run begins, which will print this at its end. */
    synchronized void begin(String endMark) {
        ends = new OutputEnds();
        mark = endMark.getBytes(StandardCharsets.ISO_8859_1);
        matched = 0;
        marked = false;
    }

    /** What was printed since, without the mark; waits for the mark, but not for ever. */
    synchronized String text(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!marked && System.nanoTime() < deadline) {
            TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
        }
        return text();
    }

    synchronized String text() {
        String text = ends.text();
        return mark.length == 0 ? text : text.replace(new String(mark, StandardCharsets.ISO_8859_1), "");
    }
}
