package katas.kit.server;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The server that all tests of one user share. It belongs to no test's process, but to a keeper (module {@code checker/postgres}), which starts
 * it for the first and stops it a while after the last.
 */
final class SharedPostgres {

    private static final String KEEPER = "katas.postgres.Keeper";
    private static final int ATTEMPTS = 3;

    private final Path folder;

    SharedPostgres() {
        this.folder = home().resolve("postgres-" + version());
    }

    PostgresAccess access() {
        String said = "";
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<PostgresAccess> access = described();
            if (access.isPresent() && access.get().answers()) {
                return access.get();
            }
            // What is described, if anything, is gone or nobody's: somebody has killed it, or its keeper.
            forget();
            said = start();
        }
        throw new ServerUnavailable("The PostgreSQL server for tests can't be used: "
                + (said.isBlank() ? "it comes up, and does not answer. What it said is in " + folder.resolve("log.txt") : said.strip()));
    }

    private Optional<PostgresAccess> described() {
        Path file = folder.resolve("server.properties");
        Properties server = new Properties();
        try (InputStream in = Files.exists(file) ? Files.newInputStream(file) : InputStream.nullInputStream()) {
            server.load(in);
        } catch (IOException e) {
            throw new ServerUnavailable("The file " + file + " can't be read (" + e + "). It belongs to another user: name a folder of your own with KATA_PG_HOME.");
        }
        return Optional.ofNullable(server.getProperty("url")).filter(url -> isKept(server)).map(url -> new PostgresAccess(url, server.getProperty("test.user"), server.getProperty("test.password"),
                server.getProperty("application.user"), server.getProperty("application.password"), false));
    }

    /** A server whose keeper was killed would answer, and go on for ever: the next keeper ends it. */
    private static boolean isKept(Properties server) {
        return ProcessHandle.of(Long.parseLong(server.getProperty("keeper", "0"))).map(ProcessHandle::isAlive).orElse(false);
    }

    private void forget() {
        try {
            Files.deleteIfExists(folder.resolve("server.properties"));
        } catch (IOException e) {
            throw new ServerUnavailable("The file " + folder.resolve("server.properties") + " tells of a server that is gone, and can't be deleted (" + e + "). Delete it.");
        }
    }

    /** Returns what the keeper has said: nothing if all is well. */
    private String start() {
        Path java = Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
        ProcessBuilder builder = new ProcessBuilder(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Dkata.postgres.linger=" + System.getProperty("kata.postgres.linger", ""), KEEPER, "start", folder.toString()));
        builder.environment().put("CLASSPATH", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        try {
            Process keeper = builder.redirectErrorStream(true).start();
            keeper.getOutputStream().close();
            String said = new String(keeper.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keeper.waitFor() == 0) {
                return "";
            }
            throw new ServerUnavailable("There is no PostgreSQL server for tests: " + said.strip());
        } catch (IOException e) {
            throw new ServerUnavailable("The PostgreSQL server for tests could not be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailable("Interrupted while the PostgreSQL server for tests was starting.");
        }
    }

    /** {@code KATA_PG_HOME}, or the user's folder for what can be made again. */
    private static Path home() {
        String chosen = System.getenv("KATA_PG_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        String cache = System.getenv(File.separatorChar == '\\' ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        if (cache != null && !cache.isBlank()) {
            return Path.of(cache, "persistence-katas");
        }
        return Files.isWritable(home) ? home.resolve(".cache").resolve("persistence-katas")
                : Path.of(System.getProperty("java.io.tmpdir"), "persistence-katas-" + System.getProperty("user.name"));
    }

    private static String version() {
        try (InputStream version = SharedPostgres.class.getResourceAsStream("/katas/postgres/version.txt")) {
            if (version == null) {
                throw new ServerUnavailable("PostgreSQL was asked for, and there is no server on the class path. " + PostgresDriver.HOW_TO_GET_IT
                        + " Or name a server of your own with KATA_PG_URL, KATA_PG_USER and KATA_PG_PASSWORD.");
            }
            return new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
