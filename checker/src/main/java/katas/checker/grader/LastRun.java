package katas.checker.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import katas.checker.catalog.Kata;
import katas.checker.compile.Folders;

/**
 * Which tests of a kata were red last time, and how long each test took: the red ones run first next time, and the work is shared out by
 * time. Nothing but speed depends on it.
 *
 * @param red  tests that were red, or did not come to their end
 * @param took of the tests that came to their end, the last time that they did
 */
record LastRun(Set<String> red, Map<String, Duration> took) {

    private static final String RED = "red";

    LastRun {
        red = Set.copyOf(red);
        took = Map.copyOf(took);
    }

    /** What is known of the kata; nothing is not an error, and neither is a line that cannot be read. */
    static LastRun of(Kata kata) throws IOException {
        Set<String> red = new TreeSet<>();
        Map<String, Duration> took = new TreeMap<>();
        Path file = file(kata);
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ");
                if (parts.length == 3 && parts[1].matches("\\d{1,9}")) {
                    took.put(parts[0], Duration.ofMillis(Long.parseLong(parts[1])));
                }
                if (parts.length > 1 && parts[parts.length - 1].equals(RED)) {
                    red.add(parts[0]);
                }
            }
        }
        return new LastRun(red, took);
    }

    /** What is known after a run; of a test that did not come to its end the old time stays. */
    LastRun then(Set<String> redNow, Map<String, Duration> tookNow) {
        Map<String, Duration> all = new TreeMap<>(took);
        all.putAll(tookNow);
        return new LastRun(redNow, all);
    }

    void remember(Kata kata) throws IOException {
        Set<String> names = new TreeSet<>(took.keySet());
        names.addAll(red);
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(name).append(took.containsKey(name) ? " " + took.get(name).toMillis() : "").append(red.contains(name) ? " " + RED : " green").append('\n');
        }
        Path file = file(kata);
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "run", ".tmp");
        Files.writeString(fresh, text);
        Folders.replace(fresh, file);
    }

    private static Path file(Kata kata) {
        return kata.repository().path(".kata/last/" + kata.slug() + ".txt");
    }
}
