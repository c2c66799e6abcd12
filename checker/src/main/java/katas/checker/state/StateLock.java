package katas.checker.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One grader at a time. The operating system gives the lock back when a grader is killed; the file itself stays, since deleting it could
 * take it from under somebody who waits for it. Not reentrant.
 */
public final class StateLock implements AutoCloseable {

    /** A lock on a file belongs to the whole process: its threads need one of their own. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final FileChannel channel;
    private final FileLock lock;

    private StateLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits for it; what is done under it takes milliseconds. */
    public static StateLock take(Path file) throws IOException {
        THREADS.lock();
        FileChannel channel = null;
        try {
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new StateLock(channel, channel.lock());
        } catch (IOException | RuntimeException e) {
            try {
                if (channel != null) {
                    channel.close();
                }
            } catch (IOException another) {
                e.addSuppressed(another);
            } finally {
                THREADS.unlock();
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            lock.release();
        } finally {
            THREADS.unlock();
        }
    }
}
