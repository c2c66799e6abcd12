package katas.kit.migrate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file.
 *
 * @param version     from its name: {@code V2__expand.sql} has the version 2
 * @param description the rest of the name
 * @param file        the name
 * @param text        what is in it, with line ends as on Unix
 */
record Migration(int version, String description, String file, String text) {

    private static final Pattern NAME = Pattern.compile("(?:.*/)?V(\\d+)__(\\w+)\\.sql");

    /** Reads a resource that lies beside a class, or below it. */
    static Migration read(Class<?> near, String resource) {
        try (InputStream in = near.getResourceAsStream(resource)) {
            if (in == null) {
                throw new MigrationFailed("there is no " + resource + " beside " + near.getName(), null);
            }
            return of(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file with this in it: the same on every system, whatever ends its lines. */
    static Migration of(String resource, String content) {
        Matcher name = NAME.matcher(resource);
        if (!name.matches()) {
            throw new IllegalArgumentException("a migration's file is named like V2__what_it_does.sql, and not " + resource);
        }
        return new Migration(Integer.parseInt(name.group(1)), name.group(2).replace('_', ' '), resource.substring(resource.lastIndexOf('/') + 1),
                content.replace("\r\n", "\n").strip());
    }

    List<String> statements() {
        return SqlScript.statements(text);
    }

    String checksum() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
