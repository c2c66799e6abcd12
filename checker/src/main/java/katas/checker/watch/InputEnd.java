package katas.checker.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A program that starts a watcher holds its standard input open by a pipe and closes it when it is through, or dies: then there is nobody to
 * watch for. Any other input, such as {@code /dev/null}, means nothing.
 */
public final class InputEnd {

    private static final Path INPUT = Path.of("/dev/fd/0");
    private static final int KIND = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private InputEnd() {
    }

    /** Tells when standard input ends, if it is a pipe or a socket; does nothing otherwise, or where that cannot be found out. */
    public static void listen(Consumer<Event> events) {
        if (!isPipe()) {
            return;
        }
        Thread thread = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // What somebody says is not for us.
                    continue;
                }
            } catch (IOException e) {
                // Nobody can hold it open any more.
            }
            events.accept(new Event.Leave());
        }, "kata-input");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether standard input is a pipe or a socket, as far as that can be found out. */
    public static boolean isPipe() {
        try {
            int kind = (Integer) Files.getAttribute(INPUT, "unix:mode") & KIND;
            return kind == PIPE || kind == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
