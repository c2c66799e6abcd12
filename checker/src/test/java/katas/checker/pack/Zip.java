package katas.checker.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import katas.checker.compile.SourceTree;

/** Zips as people and programs send them. */
final class Zip {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    Zip with(String name, String content) throws IOException {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zip with(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        return this;
    }

    /** All files of a folder, below a name. */
    Zip with(String name, Path folder) throws IOException {
        for (Map.Entry<String, Path> file : SourceTree.files(folder).entrySet()) {
            ZipEntry entry = new ZipEntry(name + file.getKey());
            entry.setLastModifiedTime(Files.getLastModifiedTime(file.getValue()));
            zip.putNextEntry(entry);
            zip.write(Files.readAllBytes(file.getValue()));
            zip.closeEntry();
        }
        return this;
    }

    byte[] bytes() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }
}
