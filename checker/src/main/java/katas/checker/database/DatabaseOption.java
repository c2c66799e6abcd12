package katas.checker.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import katas.checker.catalog.Repository;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --db}: the database for one command. Without it {@code KATA_DB} decides, and without that it is H2. */
public final class DatabaseOption {

    private static final List<String> KNOWN = List.of("h2", "postgres");

    /** For the shell's completion. */
    static final class Known implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return KNOWN.iterator();
        }
    }

    @Option(names = "--db", paramLabel = "h2|postgres", completionCandidates = Known.class, description = {"Run on this database (default: h2, or what KATA_DB says).",
            "postgres: a real PostgreSQL, fetched and started when it is first asked for; or your own, see KATA_PG_URL in the README."})
    private String database;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * Makes the choice known to everything in this process, and makes sure that what it needs is there.
     *
     * @return the libraries that processes need which run katas, beside the grader's own
     */
    public List<Path> apply(Repository repository) throws IOException, InterruptedException {
        String chosen = database == null ? fromEnvironment() : database.toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(chosen)) {
            throw new ParameterException(spec.commandLine(), (database == null ? "KATA_DB is " : "--db is ") + "\"" + chosen + "\": it takes "
                    + KNOWN.stream().collect(Collectors.joining(" or ")) + ".");
        }
        System.setProperty("kata.db", chosen);
        return chosen.equals("postgres") ? PostgresLibraries.in(repository).get(spec.commandLine().getErr()) : List.of();
    }

    private static String fromEnvironment() {
        String environment = System.getenv("KATA_DB");
        return System.getProperty("kata.db", environment == null || environment.isBlank() ? "h2" : environment.strip().toLowerCase(Locale.ROOT));
    }
}
