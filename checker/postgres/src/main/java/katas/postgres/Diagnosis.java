package katas.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why the server did not start, for somebody who wanted to run a test. */
final class Diagnosis {

    private static final int LINES = 6;
    private static final String OWN = "Use a server of your own with KATA_PG_URL, KATA_PG_USER and KATA_PG_PASSWORD, or leave -Dkata.db=postgres away.";

    private final Folder folder;

    Diagnosis(Folder folder) {
        this.folder = folder;
    }

    String sentence() throws IOException {
        List<String> said = Stream.concat(lines(folder.log()), lines(folder.path().resolve("keeper.txt"))).toList();
        String all = String.join("\n", said).toLowerCase(Locale.ROOT);
        if (all.contains("no space left") || all.contains("not enough space")) {
            return "there is no space left where it keeps its files, " + folder.path() + " (it needs about 200 MB). Make room, or name another folder with KATA_PG_HOME.";
        }
        if (all.contains("cannot be run as root") || all.contains("execution of postgresql by \"root\"") || all.contains("execution of postgresql by a user with administrative")) {
            return "PostgreSQL refuses to run as root, and this system lets root start nothing as somebody else (\"unshare -U\" failed, and there is no setpriv). "
                    + "Run the tests as an ordinary user. " + OWN;
        }
        if (all.contains("missing embedded postgres binaries") || all.contains("no postgres binary found")) {
            return "there is no PostgreSQL for " + System.getProperty("os.name") + " on " + System.getProperty("os.arch") + " among the dependencies. " + OWN;
        }
        if (all.contains("error while loading shared libraries") || all.contains("library not loaded")) {
            return "a library that it needs is missing here:\n" + tail(said) + "\n" + OWN;
        }
        return "it did not start. Its last words, from " + folder.log() + ":\n" + tail(said) + "\n" + OWN;
    }

    private static String tail(List<String> lines) {
        return lines.stream().skip(Math.max(0, lines.size() - LINES)).map(line -> "    " + line).collect(Collectors.joining("\n"));
    }

    /** The server writes in the machine's language and encoding: what does not decode is left out, and no reason to fail. */
    private static Stream<String> lines(Path file) throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()) : Stream.empty();
    }
}
