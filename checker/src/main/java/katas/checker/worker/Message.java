package katas.checker.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the grader and its worker say to each other: a kind and texts by name. Not JSON, because its library would be a tenth of the
 * time in which a worker must be ready.
 */
record Message(Kind kind, Map<String, String> fields) {

    /** The first group belongs to the connection, the second to one run, and each group is sealed with a key of its own. */
    enum Kind {
        HELLO, WARM, RUN, WHERE, PLACES, LEAVING, FAULT, IDLE,
        COMPILED, LOADED, ERROR, STARTED, PROGRESS, FINISHED, SKIPPED, TROUBLE, END;

        boolean ofRun() {
            return compareTo(IDLE) > 0;
        }
    }

    private static final String SEPARATOR = "\u0000";

    static Message of(Kind kind) {
        return new Message(kind, new LinkedHashMap<>());
    }

    Message with(String name, Object value) {
        fields.put(name, String.valueOf(value));
        return this;
    }

    Message with(String name, Collection<String> values) {
        fields.put(name, String.join(SEPARATOR, values));
        return this;
    }

    Message with(String name, Map<String, Path> files) {
        List<String> parts = new ArrayList<>();
        files.forEach((key, file) -> {
            parts.add(key);
            parts.add(file.toString());
        });
        return with(name, parts);
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    long number(String name) {
        return Long.parseLong(fields.getOrDefault(name, "0"));
    }

    boolean is(String name) {
        return Boolean.parseBoolean(text(name));
    }

    List<String> list(String name) {
        return text(name).isEmpty() ? List.of() : List.of(text(name).split(SEPARATOR, -1));
    }

    SortedMap<String, Path> files(String name) {
        List<String> parts = list(name);
        SortedMap<String, Path> files = new TreeMap<>();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            files.put(parts.get(i), Path.of(parts.get(i + 1)));
        }
        return files;
    }

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(kind.ordinal());
            for (Map.Entry<String, String> field : fields.entrySet()) {
                write(out, field.getKey());
                write(out, field.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Message decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int ordinal = in.readByte();
            if (ordinal < 0 || ordinal >= Kind.values().length) {
                throw new IOException("no kind of message: " + ordinal);
            }
            Message message = of(Kind.values()[ordinal]);
            while (in.available() > 0) {
                message.with(read(in), read(in));
            }
            return message;
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of " + length + " bytes, where there are " + in.available());
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
