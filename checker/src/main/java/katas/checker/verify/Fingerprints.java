package katas.checker.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.catalog.VariantFolder;
import katas.checker.compile.ClassPath;
import katas.checker.compile.SourceTree;
import katas.checker.pristine.Pristine;

/**
 * Hashes of everything that the outcome of a check depends on: the kata's files, the kit, the grader itself, every library
 * and the JDK. As long as the hash is the same, so is the outcome.
 */
public final class Fingerprints {

    private static final int HEX_DIGITS = 32;

    private final Repository repository;
    private final List<Path> classPath;
    private final boolean asIs;
    private String engine;

    /** @param asIs whether katas are proved as they lie in the tree */
    public Fingerprints(Repository repository, boolean asIs) {
        this(repository, ClassPath.ofThisProcess(), asIs);
    }

    Fingerprints(Repository repository, List<Path> classPath, boolean asIs) {
        this.repository = repository;
        this.asIs = asIs;
        this.classPath = classPath;
    }

    /** The database that the kit uses in this process. */
    static String database() {
        String environment = System.getenv("KATA_DB");
        return System.getProperty("kata.db", environment == null || environment.isBlank() ? "h2" : environment);
    }

    String tests(Kata kata) throws IOException {
        return hash(kata, List.of(kata.tests(), kata.solution()));
    }

    String stub(Kata kata) throws IOException {
        return hash(kata, List.of(kata.tests(), kata.solution(), kata.stub(), kata.stubSheet()));
    }

    String solution(Kata kata) throws IOException {
        return hash(kata, List.of(kata.tests(), kata.solution()));
    }

    String variant(VariantFolder folder) throws IOException {
        // The stub counts for all of them although few are laid over it: that is not worth an exception.
        Kata kata = folder.kata();
        return hash(kata, List.of(kata.tests(), kata.solution(), kata.stub(), folder.folder()));
    }

    String everything(Kata kata) throws IOException {
        return hash(kata, List.of(kata.tests(), kata.solution(), kata.stub(), kata.variantsFolder()));
    }

    private String hash(Kata kata, List<Path> parts) throws IOException {
        Digest digest = new Digest();
        digest.add("engine", engine());
        List<Path> roots = new ArrayList<>(parts);
        if (asIs) {
            digest.add("proved", "as the tree is");
        } else {
            roots.add(Pristine.of(repository).archive(kata));
        }
        for (Path root : roots) {
            if (Files.isRegularFile(root)) {
                digest.add(repository.name(root), Files.readAllBytes(root));
            }
            for (Map.Entry<String, Path> file : SourceTree.files(root).entrySet()) {
                digest.add(repository.name(file.getValue()), Files.readAllBytes(file.getValue()));
            }
        }
        return digest.hex();
    }

    private String engine() throws IOException {
        if (engine == null) {
            Digest digest = new Digest();
            digest.add("java", System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version"));
            digest.add("database", database());
            List<Path> entries = new ArrayList<>(classPath);
            entries.sort(Comparator.comparing(Path::toString));
            for (Path entry : entries) {
                entry(digest, entry);
            }
            engine = digest.hex();
        }
        return engine;
    }

    private void entry(Digest digest, Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            for (Map.Entry<String, Path> file : SourceTree.files(entry).entrySet()) {
                digest.add(file.getKey(), Files.readAllBytes(file.getValue()));
            }
        } else if (entry.toRealPath().startsWith(repository.root().toRealPath())) {
            // Built here: the archive changes with every build, what is in it does not.
            try (ZipFile zip = new ZipFile(entry.toFile())) {
                List<ZipEntry> contents = zip.stream().filter(content -> !content.isDirectory() && !content.getName().startsWith("META-INF/"))
                        .map(ZipEntry.class::cast).sorted(Comparator.comparing(ZipEntry::getName)).toList();
                for (ZipEntry content : contents) {
                    digest.add(content.getName(), content.getCrc() + " " + content.getSize());
                }
            }
        } else {
            digest.add(entry.getFileName().toString(), Long.toString(Files.size(entry)));
        }
    }

    private static final class Digest {

        private final MessageDigest sha;

        Digest() {
            try {
                sha = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        void add(String name, String content) {
            add(name, content.getBytes(StandardCharsets.UTF_8));
        }

        void add(String name, byte[] content) {
            sha.update((name + "\0" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            sha.update(content);
        }

        String hex() {
            return HexFormat.of().formatHex(sha.digest()).substring(0, HEX_DIGITS);
        }
    }
}
