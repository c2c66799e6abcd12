package katas.checker.interview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import katas.checker.watch.Event;
import katas.checker.watch.TypedLines;

/**
 * What is asked for by lines on standard input, one at a time: what stands behind a "submit" may be a command for the next kata, or the answer to
 * a question of the debrief, and nobody knows before the submit is through. Thread-safe.
 */
public final class Commands {

    private final Consumer<Event> events;
    private final TypedLines later;
    private final Semaphore turn = new Semaphore(1);

    Commands(Consumer<Event> events, TypedLines later) {
        this.events = events;
        this.later = later;
    }

    /**
     * Listens on a thread of its own.
     *
     * @param endMeans whether the end of the input means that somebody has left; that of {@code /dev/null} does not
     * @param later    gets what comes once it is wanted
     */
    public static Commands listen(InputStream in, boolean endMeans, Consumer<Event> events, TypedLines later) {
        Commands commands = new Commands(events, later);
        Thread thread = new Thread(() -> commands.read(in, endMeans), "kata-commands");
        thread.setDaemon(true);
        thread.start();
        return commands;
    }

    /** What the last line asked for is done: the next one may come. */
    public synchronized void next() {
        if (turn.availablePermits() == 0) {
            turn.release();
        }
    }

    void read(InputStream in, boolean endMeans) {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        } catch (IOException e) {
            // Closed by whoever held it open: the end, too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        later.end();
        events.accept(new Heard.InputOver(endMeans));
    }

    private void take(String line) throws InterruptedException {
        turn.acquire();
        if (later.wanted()) {
            later.take(line);
            next();
        } else if (line.isBlank()) {
            next();
        } else {
            events.accept(Ask.of(line).<Event>map(Heard.Asked::new).orElse(new Heard.NotUnderstood(line.strip())));
        }
    }
}
