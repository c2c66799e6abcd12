package katas.checker.pristine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import katas.checker.catalog.Kata;
import katas.checker.compile.Folders;
import katas.checker.compile.SourceTree;
import katas.checker.compile.TreeHash;
import katas.checker.run.Manifest;

/**
 * The file in which a kata's pristine copy is. It holds {@code main/…} and {@code test/…} as in the kata's {@code src}, and {@code facts.txt}:
 * who owns the schema, and the tests. Files are unpacked under {@code .kata}, and compared with the archive each time, because an
 * editor's search and replace may reach them there.
 */
final class Archive {

    private static final String FACTS = "facts.txt";
    private static final String LEARNER_SCHEMA = "schema learner";
    private static final String TEST = "test ";

    private Archive() {
    }

    static PristineKata open(Kata kata, Path archive, Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        List<String> facts = List.of();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                byte[] content = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(FACTS)) {
                    facts = new String(content, StandardCharsets.UTF_8).lines().toList();
                } else {
                    files.put(entry.getName(), unpacked(folder, entry.getName(), content));
                }
            }
        }
        List<Manifest.Entry> tests = facts.stream().filter(fact -> fact.startsWith(TEST)).map(fact -> fact.split(" "))
                .map(parts -> new Manifest.Entry(parts[1], parts[2])).toList();
        return new PristineKata(kata, true, tree(files, "main/"), tree(files, "test/"), Optional.of(new Manifest(tests)),
                facts.contains(LEARNER_SCHEMA), TreeHash.of(files));
    }

    private static Path unpacked(Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(name + " in a pristine copy leads out of its folder");
        }
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "fresh", ".tmp");
            Files.write(fresh, content);
            Folders.replace(fresh, file);
        }
        return file;
    }

    private static SourceTree tree(SortedMap<String, Path> files, String under) {
        return new SourceTree(below(files, under + "java/"), below(files, under + "resources/"));
    }

    private static SortedMap<String, Path> below(SortedMap<String, Path> files, String prefix) {
        SortedMap<String, Path> below = new TreeMap<>();
        files.forEach((name, file) -> {
            if (name.startsWith(prefix)) {
                below.put(name.substring(prefix.length()), file);
            }
        });
        return below;
    }

    static void write(PristineKata kata, Manifest expected, Path archive) throws IOException {
        Files.createDirectories(archive.getParent());
        Path fresh = archive.resolveSibling(archive.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try (OutputStream out = Files.newOutputStream(fresh); ZipOutputStream zip = new ZipOutputStream(out)) {
            List<String> facts = new ArrayList<>();
            facts.add(kata.learnerSchema() ? LEARNER_SCHEMA : "schema fixed");
            expected.tests().forEach(test -> facts.add(TEST + test.className() + " " + test.method()));
            put(zip, FACTS, (String.join("\n", facts) + "\n").getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, Path> file : Pristine.entries(kata).entrySet()) {
                put(zip, file.getKey(), Files.readAllBytes(file.getValue()));
            }
        }
        Folders.replace(fresh, archive);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same bytes for the same content, whenever it is written.
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
