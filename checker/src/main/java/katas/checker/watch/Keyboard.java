package katas.checker.watch;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;

/** A terminal in which every key arrives by itself. {@link #close} leaves it as it was found. */
public final class Keyboard implements AutoCloseable {

    /** What shells expect of a program that Ctrl-C has ended. */
    static final int INTERRUPTED = 130;

    private final Terminal terminal;
    private final Attributes before;
    /** Whether nobody else uses it afterwards. */
    private final boolean ours;

    private Keyboard(Terminal terminal, Consumer<Event> events, IntFunction<Optional<Event>> keys, boolean ours) {
        // The reader of keys may read once more when the terminal is closed; that is no news for anybody.
        System.setProperty("jline.terminal.closeMode", "lenient");
        this.terminal = terminal;
        this.ours = ours;
        this.before = terminal.getAttributes();
        terminal.handle(Signal.INT, signal -> events.accept(new Event.Leave(INTERRUPTED)));
        terminal.handle(Signal.QUIT, signal -> events.accept(new Event.Leave()));
        terminal.handle(Signal.WINCH, signal -> events.accept(new Event.Resized()));
        terminal.handle(Signal.CONT, signal -> {
            // Back from Ctrl-Z: the shell has put its own settings there.
            raw();
            events.accept(new Event.Resized());
        });
        raw();
        Thread reader = new Thread(new KeyReader(terminal.reader(), events, keys), "kata-keys");
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
            return Optional.of(new Keyboard(TerminalBuilder.builder().system(true).dumb(false).build(), events, keys, true));
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    static Keyboard of(Terminal terminal, Consumer<Event> events) {
        return new Keyboard(terminal, events, KeyReader.WATCHER, false);
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

    @Override
    public void close() {
        terminal.setAttributes(before);
        if (!ours) {
            return;
        }
        // Closing waits for the reader, and the reader for a key. JLine would do it when Java ends, which then did not end before that key: so it
        // is done beside, where nobody waits for it. What JLine had planned for the end is taken back before it waits.
        Thread closer = new Thread(this::closeTerminal, "kata-keys-close");
        closer.setDaemon(true);
        closer.start();
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while ((closer.getState() == Thread.State.NEW || closer.getState() == Thread.State.RUNNABLE) && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
    }

    private void closeTerminal() {
        try {
            terminal.close();
        } catch (IOException e) {
            // It has its settings back; there is nothing else in it that anybody could miss.
            Thread.currentThread().interrupt();
        }
    }
}
