package katas.checker.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one {@code src/main} or {@code src/test}, or of several laid over each other. Names are relative and written
 * with slashes on every system.
 *
 * @param java      Java files by their name below {@code java}
 * @param resources other files by their name below {@code resources}
 */
public record SourceTree(SortedMap<String, Path> java, SortedMap<String, Path> resources) {

    public SourceTree {
        java = Collections.unmodifiableSortedMap(new TreeMap<>(java));
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    }

    /** The tree at a folder such as {@code katas/03-boundaries/src/main}; empty when there is no such folder. */
    public static SourceTree of(Path src) throws IOException {
        SortedMap<String, Path> java = files(src.resolve("java"));
        // As Maven has it: a backup or a note beside the sources is not one of them.
        java.keySet().removeIf(name -> !name.endsWith(".java"));
        return new SourceTree(java, files(src.resolve("resources")));
    }

    /** This tree without some Java files and with another's files in front of its own. */
    public SourceTree overlaid(SourceTree overlay, Collection<String> delete) {
        SortedMap<String, Path> javaFiles = new TreeMap<>(java);
        delete.forEach(javaFiles::remove);
        javaFiles.putAll(overlay.java);
        SortedMap<String, Path> resourceFiles = new TreeMap<>(resources);
        resourceFiles.putAll(overlay.resources);
        return new SourceTree(javaFiles, resourceFiles);
    }

    public boolean isEmpty() {
        return java.isEmpty();
    }

    /** Every file with its name below {@code src/main}: {@code java/katas/…} and {@code resources/…}. */
    public SortedMap<String, Path> all() {
        SortedMap<String, Path> all = new TreeMap<>();
        java.forEach((name, file) -> all.put("java/" + name, file));
        resources.forEach((name, file) -> all.put("resources/" + name, file));
        return all;
    }

    /** All files below a folder; what desktops and editors leave behind does not count. */
    public static SortedMap<String, Path> files(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".") && !name.endsWith("~")) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), file);
                }
            }
        }
        return files;
    }
}
