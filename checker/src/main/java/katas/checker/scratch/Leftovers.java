package katas.checker.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import katas.checker.compile.Folders;

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
    public static List<Path> find(Path temporary) throws IOException {
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
        Path owner = folder.resolve(Scratch.OWNER);
        // Opening and closing the file of a lock that this process holds would give the lock away.
        if (Scratch.isOurs(folder) || !Files.isWritable(owner)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(owner, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            // Gone meanwhile, or in use: in either case nothing that was left.
            return false;
        }
    }

    /** Deletes one of {@link #find}; the owner's file goes last, so that what is interrupted can be done again. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : (Iterable<Path>) children.filter(child -> !child.endsWith(Scratch.OWNER))::iterator) {
                Folders.delete(child);
            }
        }
        Folders.delete(folder);
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
