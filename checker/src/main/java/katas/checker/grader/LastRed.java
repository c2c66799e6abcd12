package katas.checker.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import katas.checker.catalog.Kata;
import katas.checker.compile.Folders;

/** Which tests of a kata were red last time: they run first next time. Nothing but speed depends on it. */
final class LastRed {

    private LastRed() {
    }

    static Set<String> of(Kata kata) throws IOException {
        Path file = file(kata);
        return Files.isRegularFile(file) ? new HashSet<>(Files.readString(file).lines().filter(line -> !line.isBlank()).toList()) : Set.of();
    }

    static void remember(Kata kata, Set<String> red) throws IOException {
        if (red.equals(of(kata))) {
            return;
        }
        Path file = file(kata);
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "red", ".tmp");
        Files.writeString(fresh, String.join("\n", new TreeSet<>(red)) + "\n");
        Folders.replace(fresh, file);
    }

    private static Path file(Kata kata) {
        return kata.repository().path(".kata/red/" + kata.slug() + ".txt");
    }
}
