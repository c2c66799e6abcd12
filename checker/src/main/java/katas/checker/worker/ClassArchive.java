package katas.checker.worker;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import katas.checker.catalog.Repository;
import katas.checker.compile.ClassPath;

/**
 * An archive of loaded classes, from which a worker starts in a fraction of the time. It is made in the background by a rehearsal, kept in
 * {@code .kata/archive} under a name made from the JDK and the libraries, and ignored when it is missing; the JVM itself ignores one that
 * does not fit. The launcher reads from {@code launch} beside it for which Java it is, and starts the grader itself from it. On JDK 25 and later it is an AOT cache, before that a class-data archive.
 */
public final class ClassArchive {

    private static final int AOT = 25;
    /** Longer than any rehearsal takes; who died in the middle of one is then forgotten. */
    private static final Duration OLD = Duration.ofMinutes(5);

    private final Path folder;
    private final Path file;

    private ClassArchive(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    public static ClassArchive in(Repository repository) {
        Path folder = repository.path(".kata/archive");
        return new ClassArchive(folder, folder.resolve("classes-" + key() + (aot() ? ".aot" : ".jsa")));
    }

    private static boolean aot() {
        return Runtime.version().feature() >= AOT;
    }

    private static String key() {
        StringBuilder text = new StringBuilder(System.getProperty("java.home") + " " + Runtime.version());
        for (Path entry : ClassPath.ofThisProcess()) {
            text.append('\n').append(entry).append(' ').append(entry.toFile().length()).append(' ').append(entry.toFile().lastModified());
        }
        return Integer.toHexString(text.toString().hashCode());
    }

    /** Whether there is one for this JDK and these libraries. */
    public boolean exists() {
        return Files.isRegularFile(file);
    }

    /** The options that make a JVM use it; none while there is none. */
    public List<String> options() {
        return !exists() ? List.of() : List.of(option(file));
    }

    private static String option(Path file) {
        return (aot() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file;
    }

    /** Starts a process that makes it, and does not wait; nothing happens when it is there, or cannot be made from this class path. */
    public void makeInBackground() throws IOException {
        if (exists() || ClassPath.ofThisProcess().stream().anyMatch(Files::isDirectory) || !lock()) {
            return;
        }
        ProcessBuilder maker = new ProcessBuilder(new JavaCommand(ClassPath.ofThisProcess(), List.of()).line(ClassArchive.class, folder.toString(), file.toString(), System.getProperty("kata.java", "")))
                .redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile());
        // It is rehearsed on H2, whatever this command was for.
        maker.environment().remove("KATA_DB");
        maker.start();
    }

    private boolean lock() throws IOException {
        Files.createDirectories(folder);
        Path lock = lockFile(folder);
        if (Files.exists(lock) && Files.getLastModifiedTime(lock).toInstant().isBefore(Instant.now().minus(OLD))) {
            Files.deleteIfExists(lock);
        }
        try {
            Files.createFile(lock);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static Path lockFile(Path folder) {
        return folder.resolve("being-made");
    }

    /** The process that makes it: rehearses in a child, puts the result in its place, removes what is out of date. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Path file = Path.of(arguments[1]);
        make(folder, file);
        if (!arguments[2].isEmpty() && Files.isRegularFile(file)) {
            Files.writeString(folder.resolve("launch"), arguments[2] + "\n" + option(file) + "\n");
        }
        if (Files.isRegularFile(file)) {
            Files.deleteIfExists(lockFile(folder));
        }
        // Otherwise it stays for a while, so that what cannot be made is not tried after every command.
    }

    /** Makes it now. */
    public void make() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        make(folder, file);
    }

    private static void make(Path folder, Path file) throws IOException, InterruptedException {
        Path fresh = folder.resolve("fresh-" + ProcessHandle.current().pid());
        Process rehearsal = new ProcessBuilder(new JavaCommand(ClassPath.ofThisProcess(), List.of((aot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + fresh))
                .line(Rehearsal.class)).redirectErrorStream(true).redirectOutput(folder.resolve("rehearsal.txt").toFile()).start();
        rehearsal.waitFor();
        if (rehearsal.exitValue() == 0 && Files.isRegularFile(fresh)) {
            try (Stream<Path> old = Files.list(folder)) {
                for (Path each : (Iterable<Path>) old.filter(path -> path.getFileName().toString().startsWith("classes-"))::iterator) {
                    Files.deleteIfExists(each);
                }
            }
            Files.move(fresh, file);
        }
        Files.deleteIfExists(fresh);
    }
}
