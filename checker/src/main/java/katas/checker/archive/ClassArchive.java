package katas.checker.archive;

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
import katas.checker.worker.JavaCommand;

/**
 * An archive of loaded classes, from which the grader and its workers start in a fraction of the time. It is made in the background by a
 * rehearsal, kept in {@code .kata/archive} under a name made from the JDK and the libraries, and ignored when it is missing; the JVM itself
 * ignores one that does not fit. The launcher reads from {@code launch} beside it for which Java it is, and starts the grader from it.
 *
 * <p>On JDK 25 and later it is an AOT cache. Before that it is a static class-data archive rather than one that is written at the end of a
 * run: only a static one takes classes as old as picocli's, which is compiled for Java 5 (JDK-8261090).
 */
public final class ClassArchive {

    private static final int AOT = 25;
    /** Longer than any rehearsal takes; who died in the middle of one is then forgotten. */
    private static final Duration OLD = Duration.ofMinutes(5);

    private final Path root;
    private final Path folder;
    private final Path file;

    private ClassArchive(Path root, Path folder, Path file) {
        this.root = root;
        this.folder = folder;
        this.file = file;
    }

    public static ClassArchive in(Repository repository) {
        Path folder = repository.path(".kata/archive");
        return new ClassArchive(repository.root(), folder, folder.resolve("classes-" + key() + (aot() ? ".aot" : ".jsa")));
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
        ProcessBuilder maker = new ProcessBuilder(new JavaCommand(ClassPath.ofThisProcess(), List.of()).line(ClassArchive.class,
                root.toString(), folder.toString(), file.toString(), System.getProperty("kata.java", "")))
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
        ClassArchive archive = new ClassArchive(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        archive.make();
        if (archive.exists()) {
            if (!arguments[3].isEmpty()) {
                Files.writeString(archive.folder.resolve("launch"), arguments[3] + "\n" + option(archive.file) + "\n");
            }
            Files.deleteIfExists(lockFile(archive.folder));
        }
        // Otherwise it stays for a while, so that what cannot be made is not tried after every command.
    }

    /** Makes it now; whoever asks afterwards whether it {@link #exists()} knows whether it could be made. */
    public void make() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve("fresh-" + ProcessHandle.current().pid());
        Path list = folder.resolve("list-" + ProcessHandle.current().pid());
        boolean made = aot() ? run("rehearsal.txt", rehearsal("-XX:AOTCacheOutput=" + fresh))
                : run("rehearsal.txt", rehearsal("-XX:DumpLoadedClassList=" + list)) && run("dump.txt", dump(list, fresh));
        if (made && Files.isRegularFile(fresh)) {
            try (Stream<Path> old = Files.list(folder)) {
                for (Path each : (Iterable<Path>) old.filter(path -> path.getFileName().toString().startsWith("classes-"))::iterator) {
                    Files.deleteIfExists(each);
                }
            }
            Files.move(fresh, file);
        }
        Files.deleteIfExists(fresh);
        Files.deleteIfExists(list);
    }

    private List<String> rehearsal(String option) {
        return new JavaCommand(ClassPath.ofThisProcess(), List.of(option)).line(Rehearsal.class, root.toString());
    }

    private static List<String> dump(Path list, Path fresh) {
        return new JavaCommand(ClassPath.ofThisProcess(), List.of("-Xshare:dump", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + fresh))
                .line(Rehearsal.class);
    }

    /** Whether it ended well; what it printed is kept for who wants to know why not. */
    private boolean run(String log, List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve(log).toFile()).start().waitFor() == 0;
    }
}
