package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import katas.checker.catalog.Repository;
import katas.checker.compile.Folders;

/**
 * What was proved before, as lines of {@code kata check hash} in {@code .kata/proved}. Losing the file costs time and
 * nothing else; a line that makes no sense is as good as none.
 */
public final class Proved {

    private static final String HEAD = "# What \"kata verify\" has proved: kata, check, hash of everything the outcome depends on.\n"
            + "# Safe to delete: it is proved again then.\n";

    private final Path file;
    private final SortedMap<String, String> hashes;

    private Proved(Path file, SortedMap<String, String> hashes) {
        this.file = file;
        this.hashes = hashes;
    }

    public static Proved in(Repository repository) throws IOException {
        // What holds on one database says nothing about another.
        String database = Fingerprints.database();
        Path file = repository.path(".kata/proved" + (database.equals("h2") ? "" : "-" + database));
        return new Proved(file, read(file));
    }

    boolean holds(Check check, String hash) {
        return hash.equals(hashes.get(key(check)));
    }

    /** Remembers, at once and on disk: who stops the grader in the middle keeps what was proved up to then. */
    void remember(Check check, String hash) throws IOException {
        write(key(check), hash);
    }

    void forget(Check check) throws IOException {
        if (hashes.containsKey(key(check))) {
            write(key(check), null);
        }
    }

    private void write(String key, String hash) throws IOException {
        Files.createDirectories(file.getParent());
        // Another grader may have written meanwhile: keep what it knows of other checks.
        hashes.putAll(read(file));
        if (hash == null) {
            hashes.remove(key);
        } else {
            hashes.put(key, hash);
        }
        String text = HEAD + hashes.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue() + "\n").collect(Collectors.joining());
        Path fresh = Files.createTempFile(file.getParent(), "proved", ".tmp");
        Files.writeString(fresh, text);
        Folders.replace(fresh, file);
    }

    private static SortedMap<String, String> read(Path file) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        if (Files.isRegularFile(file)) {
            for (String line : Files.readString(file).lines().toList()) {
                String[] parts = line.split(" ");
                if (parts.length == 3 && !line.startsWith("#")) {
                    hashes.put(parts[0] + " " + parts[1], parts[2]);
                }
            }
        }
        return hashes;
    }

    private static String key(Check check) {
        return check.subject() + " " + check.id().replace(' ', '_');
    }
}
