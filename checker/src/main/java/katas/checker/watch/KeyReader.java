package katas.checker.watch;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/** Turns what comes from a terminal into events. Blocks where nothing comes. */
public final class KeyReader implements Runnable {

    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;
    private static final int CTRL_L = 12;
    private static final int ESCAPE = 27;

    private final Reader reader;
    private final Consumer<Event> events;

    public KeyReader(Reader reader, Consumer<Event> events) {
        this.reader = reader;
        this.events = events;
    }

    @Override
    public void run() {
        try {
            int read = reader.read();
            while (read >= 0 && read != CTRL_C && read != CTRL_D) {
                read = read == ESCAPE ? afterEscape() : taken(read);
            }
        } catch (IOException e) {
            // The terminal is closed, by us or by somebody else: either way there are no more keys.
        }
        events.accept(new Event.Leave());
    }

    /** Takes a key, and reads the next one. */
    private int taken(int read) throws IOException {
        if (read == CTRL_L) {
            events.accept(new Event.Resized());
        } else {
            Key.of(read).ifPresent(key -> events.accept(new Event.Pressed(key)));
        }
        return reader.read();
    }

    /** {@code ESC [ … D} is an arrow, and not the key D. Reads what comes behind it. */
    private int afterEscape() throws IOException {
        int read = reader.read();
        if (read != '[' && read != 'O') {
            return read;
        }
        do {
            read = reader.read();
        } while (read >= ' ' && (read < '@' || read > '~'));
        return read < ' ' ? read : reader.read();
    }
}
