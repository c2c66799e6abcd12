package katas.checker.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import katas.checker.compile.Folders;

/**
 * A folder below the system's temporary one, for as long as its owner lives. The owner holds a lock on a file in it, which the system
 * gives back however the owner ends: so others can tell what was left behind from what is in use. Not thread-safe.
 */
public final class Scratch implements AutoCloseable {

    static final String PREFIX = "katas-";
    static final String OWNER = ".owner";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final Set<Scratch> OPEN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel owner;

    private Scratch(Path folder, FileChannel owner) {
        this.folder = folder;
        this.owner = owner;
    }

    /** Makes one. The first of a process also looks for what killed ones have left, in the background. */
    public static Scratch create() throws IOException {
        Ending.stopHere();
        Leftovers.sweepOnce();
        Path folder = Files.createTempDirectory(PREFIX);
        FileChannel owner = null;
        try {
            owner = FileChannel.open(folder.resolve(OWNER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            owner.lock();
        } catch (IOException e) {
            if (owner != null) {
                owner.close();
            }
            Folders.delete(folder);
            throw e;
        }
        Scratch scratch = new Scratch(folder, owner);
        OPEN.add(scratch);
        return scratch;
    }

    public Path folder() {
        return folder;
    }

    static boolean isOurs(Path folder) {
        return OPEN.stream().anyMatch(scratch -> scratch.folder.equals(folder));
    }

    @Override
    public void close() throws IOException {
        if (OPEN.contains(this)) {
            owner.close();
            Folders.delete(folder);
            OPEN.remove(this);
        }
    }

    /** Deletes all of them although somebody may still be writing there. */
    static void discardAll() throws IOException {
        for (Scratch scratch : OPEN) {
            long start = System.nanoTime();
            while (!scratch.discarded(System.nanoTime() - start > PATIENCE_NANOS)) {
                Thread.onSpinWait();
            }
        }
    }

    private boolean discarded(boolean last) throws IOException {
        try {
            close();
            return true;
        } catch (NoSuchFileException | DirectoryNotEmptyException | UncheckedIOException e) {
            // A thread of this process was quicker, or wrote another file. It cannot do so for long.
            if (last) {
                throw new IOException(e.getMessage(), e);
            }
            return false;
        }
    }
}
