package katas.checker.interview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import katas.checker.watch.Event;
import katas.checker.watch.TypedLines;

/** What is asked for by lines on standard input. */
public final class Commands {

    private Commands() {
    }

    /**
     * Listens on a thread of its own.
     *
     * @param endMeans whether the end of the input means that somebody has left; that of {@code /dev/null} does not
     */
    public static void listen(InputStream in, boolean endMeans, Consumer<Event> events) {
        listen(in, endMeans, events, new TypedLines());
    }

    /** @param later gets what comes once it is wanted */
    public static void listen(InputStream in, boolean endMeans, Consumer<Event> events, TypedLines later) {
        Thread thread = new Thread(() -> read(in, endMeans, events, later), "kata-commands");
        thread.setDaemon(true);
        thread.start();
    }

    static void read(InputStream in, boolean endMeans, Consumer<Event> events) {
        read(in, endMeans, events, new TypedLines());
    }

    private static void read(InputStream in, boolean endMeans, Consumer<Event> events, TypedLines later) {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (later.wanted()) {
                    later.take(line);
                } else if (!line.isBlank()) {
                    events.accept(Ask.of(line).<Event>map(Heard.Asked::new).orElse(new Heard.NotUnderstood(line.strip())));
                }
            }
        } catch (IOException e) {
            // Closed by whoever held it open: the end, too.
        }
        later.end();
        if (endMeans) {
            events.accept(new Heard.InputOver());
        }
    }
}
