package katas.checker.watch;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The operating system's events about a kata's folder, as long as it is that folder. */
final class FolderEvents implements DirectoryChangeListener {

    /** How often to look whether the folder is still the one that was registered: nobody tells when it is renamed as a whole. */
    private static final long LOOK_SECONDS = 2;

    private final Path folder;
    private final Path src;
    private final Runnable touched;
    private final CompletableFuture<Void> closed;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile IOException refusal;

    FolderEvents(Path folder, Runnable touched, CompletableFuture<Void> closed) {
        this.folder = folder;
        this.src = folder.resolve("src");
        this.touched = touched;
        this.closed = closed;
    }

    /**
     * Listens until it is closed, or the folder has gone, or events were lost.
     *
     * @throws IOException when the system does not take the folder, such as when it has no watches left
     */
    void listen() throws IOException, InterruptedException {
        Object identity = identity();
        // Contents are compared elsewhere, so that hashing them here would only be slow.
        DirectoryWatcher watcher = DirectoryWatcher.builder().path(folder).listener(this).fileHashing(false).fileTreeVisitor(this::visit).build();
        try {
            CompletableFuture<Void> listening = watcher.watchAsync(FolderEvents::start);
            listening.whenComplete((nothing, failure) -> {
                refusal = refusal(failure);
                over.complete(null);
            });
            // What happened before is in no event.
            touched.run();
            while (!ended() && Objects.equals(identity, identity())) {
                // It is still the same folder, and nothing has gone wrong.
                continue;
            }
        } finally {
            watcher.close();
        }
        if (refusal != null) {
            throw refusal;
        }
        if (!closed.isDone()) {
            touched.run();
        }
    }

    /** Registering is done on the watcher's thread: what the system says there. A folder that went meanwhile is no refusal. */
    private static IOException refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException refused) {
                return refused instanceof FileSystemException ? null : refused;
            }
        }
        return null;
    }

    private boolean ended() throws InterruptedException {
        try {
            CompletableFuture.anyOf(over, closed).get(LOOK_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("it is never completed with a failure", e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "kata-folder-events");
        thread.setDaemon(true);
        thread.start();
    }

    private Object identity() {
        try {
            Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
            return key == null ? "there" : key;
        } catch (IOException e) {
            return "gone";
        }
    }

    /** Only {@code src}, and the folder itself to see that it comes and goes: what Maven writes beside it is much, and means nothing. */
    private void visit(Path from, FileTreeVisitor.Callback folders, FileTreeVisitor.Callback files) throws IOException {
        if (from.equals(folder)) {
            folders.call(folder);
        }
        Path below = from.equals(folder) ? src : from;
        if (below.startsWith(src) && Files.isDirectory(below)) {
            FileTreeVisitor.DEFAULT_FILE_TREE_VISITOR.recursiveVisitFiles(below, folders, files);
        }
    }

    @Override
    public void onEvent(DirectoryChangeEvent event) {
        if (event.path() == null || event.path().startsWith(src)) {
            touched.run();
        }
    }

    @Override
    public void onException(Exception failure) {
        // Mostly a folder that went while it was being registered. To begin anew misses nothing.
        over.complete(null);
    }
}
