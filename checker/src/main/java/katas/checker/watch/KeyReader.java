package katas.checker.watch;

import java.io.IOException;
import java.util.function.Consumer;
import org.jline.utils.NonBlockingReader;

/** Turns what comes from a terminal into events. Blocks where nothing comes. */
public final class KeyReader implements Runnable {

    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;
    private static final int CTRL_L = 12;
    private static final int ESCAPE = 27;
    /** What a key such as an arrow sends arrives at once; a person's next key does not. */
    private static final long SEQUENCE_MILLIS = 50;

    private final NonBlockingReader reader;
    private final Consumer<Event> events;

    public KeyReader(NonBlockingReader reader, Consumer<Event> events) {
        this.reader = reader;
        this.events = events;
    }

    @Override
    public void run() {
        try {
            for (int read = reader.read(); read >= 0 && read != CTRL_C && read != CTRL_D; read = reader.read()) {
                if (read == ESCAPE) {
                    skipSequence();
                } else if (read == CTRL_L) {
                    events.accept(new Event.Resized());
                } else {
                    Key.of(read).ifPresent(key -> events.accept(new Event.Pressed(key)));
                }
            }
        } catch (IOException e) {
            // The terminal is closed, by us or by somebody else: either way there are no more keys.
        }
        events.accept(new Event.Leave());
    }

    /** {@code ESC [ … D} is an arrow, and not the key D. */
    private void skipSequence() throws IOException {
        if (reader.peek(SEQUENCE_MILLIS) < 0) {
            return;
        }
        int kind = reader.read();
        if (kind == '[' || kind == 'O') {
            int read = reader.read(SEQUENCE_MILLIS);
            while (read >= 0 && (read < '@' || read > '~')) {
                read = reader.read(SEQUENCE_MILLIS);
            }
        }
    }
}
