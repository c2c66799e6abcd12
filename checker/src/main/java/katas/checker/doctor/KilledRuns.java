package katas.checker.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import katas.checker.compile.Folders;
import katas.checker.scratch.Leftovers;
import katas.checker.text.Typed;

/** What runs that were killed have left behind. */
final class KilledRuns implements Examination {

    /** Half-written files in .kata have no owner to ask; nobody takes that long to write one. */
    private static final Duration OLD = Duration.ofHours(1);
    private static final List<String> WRITTEN = List.of("", "archive", "backup", "pristine", "tests", "red");
    private static final Pattern HALF = Pattern.compile(".*\\.tmp|fresh.*|tests\\d+|\\.(\\d\\d|c\\d)-.*");

    @Override
    public String name() {
        return "leftovers";
    }

    @Override
    public Diagnosis examine(Surroundings here) throws IOException {
        List<Path> folders = Leftovers.find(here.temporary());
        List<Path> files = new ArrayList<>();
        for (String folder : WRITTEN) {
            halfWritten(here.repository().path(".kata").resolve(folder), files);
        }
        List<Path> found = Stream.concat(folders.stream(), files.stream()).toList();
        if (found.isEmpty()) {
            return Diagnosis.ok("none of killed runs");
        }
        String names = String.join(", ", found.stream().limit(5).map(here.repository()::name).toList()) + (found.size() > 5 ? " and " + (found.size() - 5) + " more" : "");
        if (!here.fix()) {
            return Diagnosis.note(found.size() + " of killed runs: " + names, Typed.kata("doctor --fix") + " deletes them.");
        }
        for (Path left : folders) {
            Leftovers.delete(left);
        }
        for (Path left : files) {
            Folders.delete(left);
        }
        return Diagnosis.ok("deleted " + names);
    }

    private static void halfWritten(Path folder, List<Path> found) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTime old = FileTime.from(Instant.now().minus(OLD));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.filter(each -> HALF.matcher(each.getFileName().toString()).matches())::iterator) {
                if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
                    found.add(file);
                }
            }
        }
    }
}
