package katas.checker.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Scratch folders whose owners were killed before they could tidy up. */
public final class Leftovers {

    private static final AtomicBoolean SWEPT = new AtomicBoolean();

    private Leftovers() {
    }

    /**
     * Looks for them. A folder that cannot be looked into, of another user for example, is not among them.
     *
     * @param temporary where to look
     */
    public static synchronized List<Path> find(Path temporary) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(temporary, Scratch.PREFIX + "*")) {
            for (Path folder : all) {
                if (Files.isWritable(folder) && isOrphan(folder)) {
                    found.add(folder);
                }
            }
        }
        return found;
    }

    /** Without the owner's file it is being made, or being deleted, or somebody else's. */
    private static boolean isOrphan(Path folder) {
        try (FileChannel owner = owner(folder); FileLock lock = owner == null ? null : owner.tryLock()) {
            return lock != null;
        } catch (IOException e) {
            // Gone meanwhile, or in use: in either case nothing that was left.
            return false;
        }
    }

    /**
     * The owner's file, null when there is none or it is this process's: on Unix a process loses all its locks on a file when it closes the
     * file anywhere. In this order, because a folder is known as ours before it has such a file.
     */
    private static FileChannel owner(Path folder) throws IOException {
        Path owner = folder.resolve(Scratch.OWNER);
        return Files.isWritable(owner) && !Scratch.isOurs(folder) ? FileChannel.open(owner, StandardOpenOption.WRITE) : null;
    }

    /** Deletes one of {@link #find}, unless somebody owns it by now. It is locked meanwhile: who was about to own it sees that it is gone. */
    public static synchronized void delete(Path folder) throws IOException {
        boolean left;
        try (FileChannel owner = owner(folder); FileLock lock = owner == null ? null : owner.tryLock()) {
            left = lock != null;
            if (left) {
                Scratch.empty(folder);
                Files.deleteIfExists(folder.resolve(Scratch.OWNER));
            }
        }
        if (left) {
            // Windows lets go of a file's name only when the file is closed.
            Files.deleteIfExists(folder);
        }
    }

    /** Deletes all, once in the life of this process, without keeping anybody waiting. What cannot be deleted, "kata doctor" tells. */
    static void sweepOnce() {
        if (SWEPT.compareAndSet(false, true)) {
            Thread thread = new Thread(Leftovers::sweep, "kata-sweep");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void sweep() {
        try {
            for (Path folder : find(Path.of(System.getProperty("java.io.tmpdir")))) {
                delete(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            // Another grader sweeps at the same time, or the files are held; neither is this command's business.
            System.getLogger(Leftovers.class.getName()).log(System.Logger.Level.DEBUG, "not swept", e);
        }
    }
}
