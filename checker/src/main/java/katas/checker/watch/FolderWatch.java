package katas.checker.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Tells when something in a kata's {@code src} may have changed. It listens to the operating system's events; where there are none it
 * looks again and again, and likewise while the folder is not there. What it tells may be nothing: it may also tell once too often.
 * Thread-safe.
 */
public final class FolderWatch implements AutoCloseable {

    /** Often enough that nobody waits, seldom enough that nobody notices. */
    private static final Duration INTERVAL = Duration.ofMillis(300);

    private final Path folder;
    private final boolean poll;
    private final Duration interval;
    private final Runnable touched;
    private final Consumer<String> notes;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Thread thread = new Thread(this::watch, "kata-folder");
    private volatile boolean polling;

    /**
     * Begins at once.
     *
     * @param folder  of the kata; need not be there yet
     * @param poll    whether not to rely on events
     * @param touched called when something may have changed, and each time that watching begins anew; on any thread
     * @param notes   hears what a learner should know
     */
    public FolderWatch(Path folder, boolean poll, Runnable touched, Consumer<String> notes) {
        this(folder, poll, INTERVAL, touched, notes);
    }

    FolderWatch(Path folder, boolean poll, Duration interval, Runnable touched, Consumer<String> notes) {
        this.folder = folder;
        this.poll = poll;
        this.interval = interval;
        this.touched = touched;
        this.notes = notes;
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether it looks again and again at present. */
    boolean polling() {
        return polling;
    }

    private void watch() {
        try {
            boolean eventless = poll || RemoteFolders.contains(folder);
            if (eventless && !poll) {
                notes.accept("This folder is on a file system that may not tell of changes, so it is looked at " + interval.toMillis() + " ms apart.");
            }
            while (!closed.isDone()) {
                if (!eventless && Files.isDirectory(folder)) {
                    try {
                        new FolderEvents(folder, touched, closed).listen();
                    } catch (IOException e) {
                        eventless = Files.isDirectory(folder);
                        if (eventless) {
                            notes.accept("The operating system does not tell of changes (" + e.getMessage() + "), so the folder is looked at "
                                    + interval.toMillis() + " ms apart.");
                        }
                    }
                }
                poll(eventless);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks until it is closed; or else until the folder is there, which is when events may be listened to. */
    private void poll(boolean forEver) throws InterruptedException {
        polling = true;
        FolderPoll look = new FolderPoll(folder.resolve("src"));
        touched.run();
        do {
            if (look.changed()) {
                touched.run();
            }
        } while (!closedWithin(interval) && (forEver || !Files.isDirectory(folder)));
        polling = false;
    }

    private boolean closedWithin(Duration time) throws InterruptedException {
        try {
            closed.get(time.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("it is never completed with a failure", e);
        }
    }

    /** From now on nothing is told; at most one call is still on its way. */
    @Override
    public void close() {
        closed.complete(null);
    }
}
