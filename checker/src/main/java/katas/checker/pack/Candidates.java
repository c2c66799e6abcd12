package katas.checker.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import katas.checker.report.Refused;

/** Whose answers there are: one, or those of a class, each in a folder or a zip of its own. */
final class Candidates {

    private static final String ZIP = ".zip";
    /** Not to be opened, but somebody is waiting for a line about them. */
    private static final List<String> OTHER_ARCHIVES = List.of(".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz");

    private Candidates() {
    }

    /** @throws Refused when there is nothing there */
    static List<Candidate> in(Path place) throws IOException {
        if (!Files.exists(place)) {
            throw new Refused(place + " is not there. Name what came back: a folder, a zip, or a folder of many.");
        }
        Path path = place.toRealPath();
        if (!Files.isDirectory(path) || isAnswer(path)) {
            return List.of(new Candidate(name(path), path));
        }
        List<Path> children;
        try (Stream<Path> all = Files.list(path)) {
            children = all.filter(child -> !hidden(child) && (Files.isDirectory(child) || Files.isSymbolicLink(child) || isArchive(child))).sorted().toList();
        }
        if (children.isEmpty()) {
            throw new Refused(place + " has no answer in it: no src, no katas, no " + PackManifest.FILE + ", and neither folders nor zips of candidates.");
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Path child : children) {
            // alice beside alice.zip: then both by their whole names.
            boolean twice = children.stream().filter(other -> name(other).equals(name(child))).count() > 1;
            candidates.add(new Candidate(twice ? Harmless.line(child.getFileName().toString()) : name(child), child));
        }
        return candidates;
    }

    private static boolean isAnswer(Path folder) {
        return Files.exists(folder.resolve(PackManifest.FILE), LinkOption.NOFOLLOW_LINKS) || Files.isDirectory(folder.resolve("katas"))
                || Files.isDirectory(folder.resolve("src"));
    }

    private static boolean hidden(Path child) {
        String name = child.getFileName().toString();
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    static boolean isZip(Path file) {
        return lower(file).endsWith(ZIP);
    }

    private static boolean isArchive(Path file) {
        return isZip(file) || OTHER_ARCHIVES.stream().anyMatch(end -> lower(file).endsWith(end));
    }

    private static String name(Path path) {
        String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        return Harmless.line(isZip(path) ? name.substring(0, name.length() - ZIP.length()) : name);
    }

    private static String lower(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
