package katas.checker.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Finds changes by looking at sizes and times. Not thread-safe. */
final class FolderPoll {

    /** The coarsest clock of a file system (FAT), and a little: within that, a second change may look like the first. */
    private static final Duration COARSE = Duration.ofMillis(2500);

    private final Path folder;
    private Map<Path, String> before;
    private Instant newest = Instant.EPOCH;

    /** Looks for the first time. */
    FolderPoll(Path folder) {
        this.folder = folder;
        this.before = look();
    }

    /** Whether something may have changed since it was asked the last time. */
    boolean changed() {
        Map<Path, String> now = look();
        boolean same = now.equals(before);
        before = now;
        return !same || Duration.between(newest, Instant.now()).abs().compareTo(COARSE) < 0;
    }

    private Map<Path, String> look() {
        Map<Path, String> files = new HashMap<>();
        newest = Instant.EPOCH;
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Instant time = attributes.lastModifiedTime().toInstant();
                    files.put(file, attributes.size() + " " + time + " " + attributes.fileKey());
                    newest = time.isAfter(newest) ? time : newest;
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    // It has gone meanwhile, which is a change as well.
                    files.put(file, "gone");
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            files.put(folder, "unreadable");
        }
        return files;
    }
}
