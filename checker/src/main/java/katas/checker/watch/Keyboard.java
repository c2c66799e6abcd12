package katas.checker.watch;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.OSUtils;

/** A terminal in which every key arrives by itself. {@link #close} leaves it as it was found. */
public final class Keyboard implements AutoCloseable {

    /** What shells expect of a program that Ctrl-C has ended. */
    static final int INTERRUPTED = 130;

    private final Terminal terminal;
    private final Attributes before;
    private final TypedLines lines = new TypedLines();
    private volatile boolean closed;

    private Keyboard(Terminal terminal, Reader characters, Consumer<Event> events, IntFunction<Optional<Event>> keys) {
        this.terminal = terminal;
        this.before = terminal.getAttributes();
        terminal.handle(Signal.INT, signal -> events.accept(new Event.Leave(INTERRUPTED)));
        terminal.handle(Signal.QUIT, signal -> events.accept(new Event.Leave()));
        terminal.handle(Signal.WINCH, signal -> events.accept(new Event.Resized()));
        terminal.handle(Signal.CONT, signal -> {
            // Back from Ctrl-Z: the shell has put its own settings there.
            if (!closed) {
                raw();
            }
            events.accept(new Event.Resized());
        });
        raw();
        Thread reader = new Thread(new KeyReader(characters, events, keys, lines), "kata-keys");
        reader.setDaemon(true);
        reader.start();
    }

    /** The terminal that this process was started in; empty when there is none that can do it. */
    public static Optional<Keyboard> open(Consumer<Event> events) {
        return open(events, KeyReader.WATCHER);
    }

    /** The same, for another loop than the watcher's. */
    public static Optional<Keyboard> open(Consumer<Event> events, IntFunction<Optional<Event>> keys) {
        // Otherwise it would ask for keys ten times a second, even where nobody is.
        System.setProperty(TerminalBuilder.PROP_NON_BLOCKING_READS, "false");
        try {
            TerminalBuilder builder = TerminalBuilder.builder().system(true).dumb(false);
            if (String.valueOf(System.getenv("TERM")).startsWith(Terminal.TYPE_DUMB)) {
                // JLine takes a dumb screen for one without a keyboard. What it would know of another screen is not used on such a one.
                builder.type("ansi");
            }
            Terminal terminal = builder.build();
            return Optional.of(new Keyboard(terminal, characters(terminal), events, keys));
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** JLine's own reader is locked while it waits for a key, and JLine closes it when the process ends: that then waits for one more key. */
    private static Reader characters(Terminal terminal) {
        return OSUtils.IS_WINDOWS ? terminal.reader() : new InputStreamReader(new FileInputStream(FileDescriptor.in), terminal.encoding());
    }

    static Keyboard of(Terminal terminal, Consumer<Event> events) {
        return new Keyboard(terminal, terminal.reader(), events, KeyReader.WATCHER);
    }

    public Terminal terminal() {
        return terminal;
    }

    private void raw() {
        Attributes raw = new Attributes(before);
        // Signals stay as they are: Ctrl-C ends and Ctrl-Z stops, as everywhere.
        raw.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN), false);
        raw.setInputFlags(EnumSet.of(InputFlag.IXON, InputFlag.ICRNL, InputFlag.INLCR), false);
        raw.setControlChar(ControlChar.VMIN, 1);
        raw.setControlChar(ControlChar.VTIME, 0);
        terminal.setAttributes(raw);
    }

    /** What is typed once it is closed, line by line, as the terminal echoes and edits it. */
    public TypedLines lines() {
        return lines;
    }

    @Override
    public void close() {
        closed = true;
        lines.begin();
        terminal.setAttributes(before);
    }
}
