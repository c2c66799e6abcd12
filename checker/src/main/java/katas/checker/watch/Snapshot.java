package katas.checker.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import katas.checker.catalog.Kata;
import katas.checker.compile.SourceTree;

/**
 * The files of a kata that matter and what is in them. Two that are equal lead to the same verdict, whatever was written meanwhile.
 *
 * @param files names and hashes of contents
 */
public record Snapshot(SortedMap<String, String> files) {

    /** Of which nobody knows anything: differs from every other. */
    static final Snapshot NONE = new Snapshot(new TreeMap<>(Map.of("", "")));

    private static final String EMPTY = "empty";
    private static final String UNREADABLE = "unreadable";
    private static final int ATTEMPTS = 3;

    /** Of {@code src/main} and {@code src/test} as they are now. Editors' own files are left out, as they are when a kata is judged. */
    public static Snapshot of(Kata kata) {
        SortedMap<String, String> files = new TreeMap<>();
        add("main", kata.stub(), files);
        add("test", kata.tests(), files);
        return new Snapshot(files);
    }

    private static void add(String name, Path folder, SortedMap<String, String> files) {
        for (int attempt = 1; ; attempt++) {
            try {
                SourceTree.of(folder).all().forEach((file, path) -> files.put(name + "/" + file, content(path)));
                return;
            } catch (IOException | UncheckedIOException e) {
                // A folder has gone while it was being read. When it goes on like that, the next event brings the rest.
                if (attempt == ATTEMPTS) {
                    files.put(name, UNREADABLE);
                    return;
                }
            }
        }
    }

    private static String content(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return bytes.length == 0 ? EMPTY : HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException e) {
            // Just deleted, or another program has locked it while it writes.
            return UNREADABLE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether it looks as if somebody were in the middle of writing: a file has vanished, was emptied, or cannot be read. */
    boolean doubtfulAfter(Snapshot before) {
        return files.containsValue(UNREADABLE)
                || before != NONE && before.files.entrySet().stream().anyMatch(file -> !file.getValue().equals(EMPTY)
                        && (!files.containsKey(file.getKey()) || files.get(file.getKey()).equals(EMPTY)));
    }
}
