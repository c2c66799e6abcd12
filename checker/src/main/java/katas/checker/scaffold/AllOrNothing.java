package katas.checker.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import katas.checker.compile.Folders;
import katas.checker.state.AtomicFile;

/** New folders and changed files that come into being together. When one of them cannot be written, all is as it was. */
final class AllOrNothing {

    /** Where it writes. A file that is replaced is replaced at once or not at all. */
    interface Disk {

        void create(Path file, byte[] content) throws IOException;

        void replace(Path file, byte[] content) throws IOException;
    }

    private static final Disk REAL = new Disk() {
        @Override
        public void create(Path file, byte[] content) throws IOException {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }

        @Override
        public void replace(Path file, byte[] content) throws IOException {
            AtomicFile.write(file, content);
        }
    };

    private final Disk disk;
    private final SortedMap<Path, Map<Path, byte[]>> folders = new TreeMap<>();
    private final Map<Path, byte[]> changes = new LinkedHashMap<>();

    AllOrNothing() {
        this(REAL);
    }

    AllOrNothing(Disk disk) {
        this.disk = disk;
    }

    /** A file of a folder that is not there yet. */
    void create(Path folder, Path file, byte[] content) {
        folders.computeIfAbsent(folder, missing -> new TreeMap<>()).put(file, content);
    }

    /** A file that is there. */
    void change(Path file, byte[] content) {
        changes.put(file, content);
    }

    void commit() throws IOException {
        Map<Path, byte[]> before = new LinkedHashMap<>();
        for (Path file : changes.keySet()) {
            before.put(file, Files.readAllBytes(file));
        }
        Map<Path, byte[]> changed = new LinkedHashMap<>();
        try {
            for (Map<Path, byte[]> files : folders.values()) {
                for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                    disk.create(file.getKey(), file.getValue());
                }
            }
            for (Map.Entry<Path, byte[]> change : changes.entrySet()) {
                disk.replace(change.getKey(), change.getValue());
                changed.put(change.getKey(), before.get(change.getKey()));
            }
        } catch (IOException | RuntimeException e) {
            undo(changed, e);
            throw e;
        }
    }

    /** First the folders: on a full disk that makes room for the rest. */
    private void undo(Map<Path, byte[]> changed, Exception reason) {
        for (Path folder : folders.keySet()) {
            attempt(() -> Folders.delete(folder), reason);
        }
        changed.forEach((file, content) -> attempt(() -> disk.replace(file, content), reason));
    }

    private interface Undoing {
        void run() throws IOException;
    }

    private static void attempt(Undoing undoing, Exception reason) {
        try {
            undoing.run();
        } catch (IOException | RuntimeException e) {
            reason.addSuppressed(e);
        }
    }
}
