package katas.checker.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * Files of text as people save them. They are to be UTF-8, and a letter of another encoding is worth a replacement character, not a failure.
 * A byte order mark is no part of the text.
 */
public final class TextFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {
    }

    public static String read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    public static List<String> lines(Path file) throws IOException {
        return read(file).lines().toList();
    }

    /** The first line, from 1, in which something is not UTF-8; empty when everything is, or when there is no such file. */
    public static OptionalInt misread(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return OptionalInt.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(in);
            return OptionalInt.empty();
        } catch (CharacterCodingException e) {
            // What could not be read is what it stands before.
            return OptionalInt.of(lineOf(in.position(), bytes));
        }
    }

    private static int lineOf(int position, byte[] bytes) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
