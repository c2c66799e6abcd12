package katas.checker.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import katas.checker.compile.Folders;

/** Writes files that are always whole: what was there before, or what is there now. */
public final class AtomicFile {

    private static final Pattern HALF = Pattern.compile("\\..+\\.\\d+\\.tmp");

    private AtomicFile() {
    }

    /** Whether this is what {@link #write} leaves behind when it is killed, and only then. */
    public static boolean isHalfWritten(Path file) {
        return HALF.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Puts the content there; its folder is made when there is none. */
    public static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        // Begins with a dot: should it be left behind beside sources, nobody takes it for one.
        Path fresh = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Folders.replace(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
