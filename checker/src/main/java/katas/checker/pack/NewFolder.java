package katas.checker.pack;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import katas.checker.compile.Folders;
import katas.checker.report.Refused;

/**
 * Makes a folder with all its files, or leaves everything as it was. The files are written beside their place, or in a hidden folder inside when the place
 * is there already, and then renamed. Not thread-safe.
 */
final class NewFolder {

    /** How a file is written; for tests whose disk is full. */
    interface Disk {
        void write(Path file, byte[] content) throws IOException;
    }

    private final Disk disk;

    NewFolder() {
        this(Files::write);
    }

    NewFolder(Disk disk) {
        this.disk = disk;
    }

    /**
     * Says no before any work is done.
     *
     * @throws Refused when something is there already
     */
    static void refuseUnlessFree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused(folder + " is there already, and is no folder. Name another one; it will be made.");
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            if (inside.iterator().hasNext()) {
                throw new Refused(folder + " is not empty, and what is in it is not touched. Name another folder (it will be made), or empty this one.");
            }
        } catch (AccessDeniedException e) {
            throw new Refused(folder + " cannot be looked into. Give yourself the right to, or name another folder.");
        }
    }

    /**
     * Makes it.
     *
     * @param files       by their names, with slashes
     * @param executables names of those among them that can be run
     */
    void make(Path folder, SortedMap<String, byte[]> files, Set<String> executables) throws IOException {
        refuseUnlessFree(folder);
        boolean there = Files.isDirectory(folder);
        Path parent = folder.toAbsolutePath().normalize().getParent();
        List<Path> made = there ? List.of() : missing(parent);
        Path stage = (there ? folder : parent).resolve(".packing-" + ProcessHandle.current().pid());
        Object writing = new Object();
        AtomicBoolean done = new AtomicBoolean();
        // Who stops the program waits for the moment that is left of it: to delete beside a writer would leave half of it.
        Thread stopped = new Thread(() -> {
            synchronized (writing) {
                if (!done.get()) {
                    quietly(stage, made);
                }
            }
        });
        Runtime.getRuntime().addShutdownHook(stopped);
        try {
            synchronized (writing) {
                write(files, executables, stage);
                if (there) {
                    moveUp(stage, folder);
                } else {
                    Files.move(stage, folder);
                }
                done.set(true);
            }
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            quietly(stage, made);
            throw new Refused("You may not write to " + (there ? folder : parent) + ". Name another folder. Nothing was made.");
        } catch (IOException | RuntimeException e) {
            quietly(stage, made);
            throw e;
        } finally {
            forget(stopped);
        }
    }

    private void write(SortedMap<String, byte[]> files, Set<String> executables, Path stage) throws IOException {
        begin(stage, stage.getParent());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = stage.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            disk.write(path, file.getValue());
            if (executables.contains(file.getKey())) {
                executable(path);
            }
        }
    }

    /** Where not even a folder can be made, another place is the way out; a full disk is another matter. */
    private static void begin(Path stage, Path place) throws IOException {
        try {
            Files.createDirectories(stage);
        } catch (FileSystemException e) {
            String reason = String.valueOf(e.getReason());
            if (reason.matches("(?i).*(space|quota).*")) {
                throw e;
            }
            throw new Refused(place + " cannot be written to" + (e.getReason() == null ? "" : " (" + reason + ")") + ". Name another folder. Nothing was made.");
        }
    }

    /** The folders above that will have to be made, the deepest first. */
    private static List<Path> missing(Path parent) {
        List<Path> missing = new ArrayList<>();
        for (Path folder = parent; folder != null && Files.notExists(folder); folder = folder.getParent()) {
            missing.add(folder);
        }
        return missing;
    }

    private static void moveUp(Path stage, Path folder) throws IOException {
        List<Path> moved = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(stage)) {
            for (Path child : children) {
                Path place = folder.resolve(child.getFileName());
                Files.move(child, place);
                moved.add(place);
            }
            Files.delete(stage);
        } catch (IOException e) {
            for (Path place : moved) {
                Folders.delete(place);
            }
            throw e;
        }
    }

    private static void executable(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> permissions = new HashSet<>(view.readAttributes().permissions());
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            view.setPermissions(permissions);
        }
    }

    /** What cannot be removed is a hidden folder; the failure that led here says more. */
    private static void quietly(Path stage, List<Path> made) {
        try {
            Folders.delete(stage);
            for (Path folder : made) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException | RuntimeException e) {
            System.getLogger(NewFolder.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + stage, e);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook does its work.
            return;
        }
    }
}
