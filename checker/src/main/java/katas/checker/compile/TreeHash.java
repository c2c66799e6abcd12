package katas.checker.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** Hashes of names and contents of files. */
public final class TreeHash {

    private static final int HEX_DIGITS = 32;

    private TreeHash() {
    }

    public static String of(SourceTree tree) throws IOException {
        return of(tree.all());
    }

    /** Of several files; where they are does not count. */
    public static String of(SortedMap<String, Path> files) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, Path> file : files.entrySet()) {
                byte[] content = Files.readAllBytes(file.getValue());
                sha.update((file.getKey() + "\0" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha.update(content);
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
