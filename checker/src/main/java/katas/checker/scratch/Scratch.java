package katas.checker.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    private FileChannel owner;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    /** Makes one. The first of a process also looks for what killed ones have left, in the background. */
    public static Scratch create() throws IOException {
        Ending.stopHere();
        Leftovers.sweepOnce();
        return create(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static Scratch create(Path temporary) throws IOException {
        while (true) {
            Scratch scratch = new Scratch(Files.createTempDirectory(temporary, PREFIX));
            // Before there is an owner's file that somebody in this process could look at: see Leftovers.
            OPEN.add(scratch);
            try {
                if (scratch.own()) {
                    return scratch;
                }
            } catch (IOException e) {
                try (scratch) {
                    throw e;
                }
            }
            OPEN.remove(scratch);
            scratch.owner.close();
        }
    }

    /** Another grader may take it for left behind in the moment before it is locked, and has deleted it then. */
    private boolean own() throws IOException {
        owner = FileChannel.open(folder.resolve(OWNER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        owner.lock();
        return Files.exists(folder.resolve(OWNER));
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
            // The lock goes when there is nothing left that somebody else could delete at the same time.
            empty(folder);
            if (owner != null) {
                owner.close();
            }
            Files.deleteIfExists(folder.resolve(OWNER));
            Files.deleteIfExists(folder);
            OPEN.remove(this);
        }
    }

    /** Deletes everything but the owner's file, which goes last: what is interrupted can be done again. */
    static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> children;
        try (Stream<Path> all = Files.list(folder)) {
            children = all.filter(child -> !child.endsWith(OWNER)).toList();
        }
        for (Path child : children) {
            Folders.delete(child);
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
