package katas.checker.interview;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import katas.checker.catalog.Repository;
import katas.checker.report.Refused;

/** One interview at a time in a repository. The operating system gives the lock back however the program ends. */
public final class InterviewLock implements AutoCloseable {

    /** Far behind what is in the file, so that others may read it also where a lock keeps them from reading. */
    private static final long BEHIND = 1L << 40;

    private final FileChannel channel;

    private InterviewLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it at once, or not at all.
     *
     * @throws Refused when another interview is going on
     */
    public static InterviewLock take(Repository repository) throws IOException {
        Path file = repository.path(".kata/interview.lock");
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (locked(channel)) {
                ByteBuffer mine = ByteBuffer.wrap(String.format("%-20d\n", ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
                channel.write(mine, 0);
                return new InterviewLock(channel);
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        String holder = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        channel.close();
        throw new Refused("An interview is going on in this repository already" + (holder.matches("\\d+") ? " (process " + holder + ")" : "")
                + ". End it there (q), or use another clone.");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(BEHIND, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
