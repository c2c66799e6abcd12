package katas.checker.watch;

import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Lines for whoever comes after a loop that has listened to keys or commands. The thread that listened to them stands in a read that nothing ends: it goes on,
 * and what it reads is given on from here. Thread-safe.
 */
public final class TypedLines {

    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final StringBuilder line = new StringBuilder();
    private volatile boolean wanted;

    /** From now on what is typed are lines. */
    public void begin() {
        wanted = true;
    }

    public boolean wanted() {
        return wanted;
    }

    /** A character of a line; on the reading thread. */
    void take(int character) {
        if (character == '\n' || character == '\r') {
            lines.add(Optional.of(line.toString()));
            line.setLength(0);
        } else {
            line.append((char) character);
        }
    }

    /** A whole line; on the reading thread. */
    public void take(String whole) {
        lines.add(Optional.of(whole));
    }

    /** There are no more; on the reading thread. */
    public void end() {
        lines.add(Optional.empty());
    }

    /** Waits for the next one; empty when there are no more. */
    public Optional<String> next() throws InterruptedIOException {
        try {
            Optional<String> next = lines.take();
            if (next.isEmpty()) {
                lines.add(next);
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("stopped").initCause(e);
        }
    }
}
