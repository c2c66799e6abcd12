package katas.checker.database;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import katas.checker.catalog.Repository;
import katas.checker.compile.ClassPath;

/** PostgreSQL's driver and server, which only Maven can fetch and nobody should have to who does not ask for them. */
public final class PostgresLibraries {

    private final Repository repository;
    private final Path module;

    private PostgresLibraries(Repository repository) {
        this.repository = repository;
        this.module = repository.path("checker/postgres");
    }

    static PostgresLibraries in(Repository repository) {
        return new PostgresLibraries(repository);
    }

    /** The libraries; none if this process was started with them. */
    List<Path> get(PrintWriter err) throws IOException, InterruptedException {
        if (ClassPath.ofThisProcess().stream().anyMatch(entry -> entry.startsWith(module.resolve("target")))) {
            return List.of();
        }
        if (isStale()) {
            build(err);
        }
        List<Path> libraries = new ArrayList<>(List.of(jar()));
        Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(Files.readString(list()).strip()).map(Path::of).forEach(libraries::add);
        return libraries;
    }

    private Path list() {
        return module.resolve("target/classpath.txt");
    }

    private Path jar() {
        return module.resolve("target/postgres-1.0-SNAPSHOT.jar");
    }

    private boolean isStale() throws IOException {
        if (!Files.exists(list()) || !Files.exists(jar())) {
            return true;
        }
        FileTime built = Files.getLastModifiedTime(list());
        try (Stream<Path> sources = Stream.of(repository.path("pom.xml"), module.resolve("pom.xml"), module.resolve("src")).flatMap(PostgresLibraries::files)) {
            for (Path source : sources.toList()) {
                if (Files.getLastModifiedTime(source).compareTo(built) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void build(PrintWriter err) throws IOException, InterruptedException {
        err.println("kata: building what PostgreSQL needs; the first time also fetches it, about 20 MB ...");
        err.flush();
        List<String> command = List.of(File.separatorChar == '\\' ? "mvn.cmd" : "mvn", "-q", "-B", "-Dkata.db=postgres", "-pl", "checker/postgres", "-am",
                "package", "-Dmaven.test.skip=true");
        FileTime begun = FileTime.from(Instant.now());
        Process maven;
        try {
            maven = new ProcessBuilder(command).directory(repository.root().toFile()).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new NotThere("Maven is needed to fetch PostgreSQL, and there is no mvn on the PATH. Install Maven 3.8 or newer.");
        }
        maven.getOutputStream().close();
        String said = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (maven.waitFor() != 0) {
            throw new NotThere(said.strip() + "\nkata: PostgreSQL could not be fetched; Maven's message is above. It can be repeated with: " + String.join(" ", command));
        }
        // Maven leaves it as it is when nothing in it has changed. Whoever edits during the build gets another one.
        Files.setLastModifiedTime(list(), begun);
    }

    /** What is needed is not there and can't be fetched; the message says why. */
    public static final class NotThere extends IOException {

        private static final long serialVersionUID = 1L;

        NotThere(String message) {
            super(message);
        }
    }
}
