package katas.kit.server;

import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Consumer;
import katas.kit.jdbc.Server;

/** Which database tests run on: H2 in this process, or with {@code -Dkata.db=postgres} (or {@code KATA_DB=postgres}) a real PostgreSQL. */
public final class Servers {

    private Servers() {
    }

    /**
     * A database, or a schema, of its own for one test class.
     *
     * @param name       to recognise it by
     * @param violations is told, in a sentence, when someone gets around the data source
     * @throws ServerUnavailable when there is none to be had, with what to do about it
     */
    public static Server open(String name, Consumer<String> violations) throws SQLException {
        return isPostgres() ? PostgresServer.open(name, violations) : new H2Server(name, violations);
    }

    /** Whether tests run on PostgreSQL. */
    public static boolean isPostgres() {
        String wanted = wanted();
        if (!wanted.equals("h2") && !wanted.equals("postgres")) {
            throw new ServerUnavailable("There is no database \"" + wanted + "\" to test with. Say -Dkata.db=h2 (or nothing) or -Dkata.db=postgres.");
        }
        return wanted.equals("postgres");
    }

    /** Brings up what takes a while, if anything does, so that the first test need not wait for it. */
    public static void warmUp() {
        if (isPostgres()) {
            PostgresAccess.find();
        }
    }

    private static String wanted() {
        String property = System.getProperty("kata.db", "");
        String environment = System.getenv("KATA_DB");
        String wanted = !property.isBlank() ? property : environment == null || environment.isBlank() ? "h2" : environment;
        return wanted.strip().toLowerCase(Locale.ROOT);
    }
}
