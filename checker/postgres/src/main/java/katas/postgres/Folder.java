package katas.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Where a user's server lives, one folder for each version.
 *
 * <pre>
 *   keeper.lock         held by the keeper as long as it lives
 *   server.properties   where the server is and how to get in; there while it takes connections
 *   log.txt             what the server said since its last start
 *   data-.../           its files; gone when it stops
 *   program/            the unpacked binaries; they stay
 * </pre>
 */
record Folder(Path path) {

    Path lock() {
        return path.resolve("keeper.lock");
    }

    Path log() {
        return path.resolve("log.txt");
    }

    Path program() {
        return path.resolve("program");
    }

    Path description() {
        return path.resolve("server.properties");
    }

    /** Makes it, for its owner only: the description has passwords in it. */
    void create() throws IOException {
        Files.createDirectories(path);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    Path newData() throws IOException {
        return Files.createTempDirectory(path, "data-");
    }

    List<Path> allData() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().startsWith("data-")).toList();
        }
    }

    /** The library marks what it has unpacked completely, and stumbles over what it has not. */
    void discardHalfUnpackedProgram() throws IOException {
        Files.createDirectories(program());
        try (Stream<Path> unpacked = Files.list(program())) {
            for (Path each : unpacked.toList()) {
                if (!Files.exists(each.resolve(".exists"))) {
                    delete(each);
                }
            }
        }
    }

    /** Tells everybody about the server, at once and completely. */
    void describe(Properties server) throws IOException {
        Path fresh = Files.createTempFile(path, "server", ".new");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            server.store(out, "The PostgreSQL server for tests; goes away by itself when it is not used.");
        }
        Files.move(fresh, description(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
