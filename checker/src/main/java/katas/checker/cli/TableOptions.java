package katas.checker.cli;

import java.util.Optional;
import katas.checker.interview.Heard;
import katas.checker.text.Screen;
import katas.checker.watch.Inbox;
import katas.checker.watch.Keyboard;
import picocli.CommandLine.Option;

/** How an interview is shown, and how it hears of keys and saves: {@code --plain}, {@code --no-tty} and {@code --poll}. */
final class TableOptions {

    @Option(names = "--plain", description = "Lines only, as in a pipe, but with keys: for screen readers. Also so where TERM=dumb.")
    private boolean plain;

    @Option(names = "--no-tty", description = "Lines only, and words on standard input in place of keys, also in a terminal.")
    private boolean noTty;

    @Option(names = "--poll", description = "Look for changes again and again, where the file system does not tell of them (networks, containers).")
    private boolean poll;

    /** Whether nobody has asked for anything. */
    boolean usual() {
        return !plain && !noTty && !poll;
    }

    boolean plain() {
        return plain;
    }

    boolean poll() {
        return poll;
    }

    /** What somebody reads on now. */
    Screen screen() {
        Screen current = Screen.current();
        return plain ? new Screen(current.width(), false, false) : current;
    }

    /** Empty where there are words on lines in place of keys. */
    Optional<Keyboard> keys(Inbox inbox) {
        return !noTty && Terminals.interactive() ? Keyboard.open(inbox::put, Heard::key) : Optional.empty();
    }
}
