package katas.checker.watch;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Turns what comes from a terminal into events. Blocks where nothing comes. */
public final class KeyReader implements Runnable {

    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;
    private static final int CTRL_L = 12;
    private static final int ESCAPE = 27;
    static final IntFunction<Optional<Event>> WATCHER = character -> Key.of(character).map(Event.Pressed::new);

    private final Reader reader;
    private final Consumer<Event> events;
    private final IntFunction<Optional<Event>> keys;
    private final TypedLines lines;

    /** The keys of the watcher. */
    public KeyReader(Reader reader, Consumer<Event> events) {
        this(reader, events, WATCHER, new TypedLines());
    }

    /**
     * @param keys  what a character means
     * @param lines gets what comes once it is wanted
     */
    KeyReader(Reader reader, Consumer<Event> events, IntFunction<Optional<Event>> keys, TypedLines lines) {
        this.reader = reader;
        this.events = events;
        this.keys = keys;
        this.lines = lines;
    }

    @Override
    public void run() {
        int code = 0;
        try {
            int read = reader.read();
            while (read >= 0 && (lines.wanted() || read != CTRL_C && read != CTRL_D)) {
                read = lines.wanted() ? typed(read) : read == ESCAPE ? afterEscape() : taken(read);
            }
            code = read == CTRL_C ? Keyboard.INTERRUPTED : 0;
        } catch (IOException e) {
            // The terminal is closed, by us or by somebody else: either way there are no more keys.
        }
        lines.end();
        events.accept(new Event.Leave(code));
    }

    private int typed(int read) throws IOException {
        lines.take(read);
        return reader.read();
    }

    /** Takes a key, and reads the next one. */
    private int taken(int read) throws IOException {
        if (read == CTRL_L) {
            events.accept(new Event.Resized());
        } else {
            keys.apply(read).ifPresent(events);
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
