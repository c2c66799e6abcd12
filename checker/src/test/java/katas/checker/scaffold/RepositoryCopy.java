package katas.checker.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import katas.checker.catalog.Repository;

/** This repository once more, without what is built, to write into. */
final class RepositoryCopy {

    private final Path root;

    RepositoryCopy(Path root) throws IOException {
        this.root = root;
        Path original = Path.of(System.getProperty("kata.root", "..")).toAbsolutePath().normalize();
        for (String part : List.of("pom.xml", "README.md", "HINTS.md", "katas", "solutions", "checker/variants")) {
            try (Stream<Path> files = Files.walk(original.resolve(part))) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).filter(file -> !file.toString().replace('\\', '/').contains("/target/"))::iterator) {
                    Path copy = root.resolve(original.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    Repository repository() {
        return new Repository(root);
    }

    /** Every file with its content, but for the grader's own memory. */
    SortedMap<String, String> content() throws IOException {
        SortedMap<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (!file.startsWith(root.resolve(".kata"))) {
                    content.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return content;
    }
}
