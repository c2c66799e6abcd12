package katas.checker.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.Folders;
import katas.checker.pristine.Pristine;
import katas.checker.scratch.Scratch;

/**
 * A copy of the repository in which everything is as it was published: whatever a learner has written, and whatever is measured, neither
 * touches the other. The grader's build comes with it, so that its launcher need not build again. Not thread-safe; closing it deletes it.
 */
final class Sandbox implements AutoCloseable {

    private static final Set<String> LEFT_OUT = Set.of(".git", ".kata", ".idea", "target");

    private final Scratch scratch = Scratch.create();
    private final Path folder = scratch.folder();
    private final Repository repository;
    private int edits;

    Sandbox(Repository original) throws IOException {
        copy(original.root(), folder);
        built(original, "checker");
        built(original, "checker/kit");
        repository = new Repository(folder);
        for (Kata kata : repository.katas()) {
            asPublished(kata);
        }
    }

    Repository repository() {
        return repository;
    }

    Kata kata(Kata original) {
        return new Kata(repository, original.slug());
    }

    /** Where the program for the grader's launcher is. */
    Path launcher() {
        return folder.resolve(System.getProperty("os.name").startsWith("Windows") ? "kata.cmd" : "kata");
    }

    /** Edits the code as a learner does, without changing what it does; returns when it is saved. */
    void edit(Kata kata) throws IOException {
        Path file = edited(kata);
        String text = Files.readString(file);
        String mark = "// edited for the ";
        int old = text.indexOf(mark);
        Files.writeString(file, (old < 0 ? text : text.substring(0, old)) + mark + ++edits + ". time\n");
    }

    private Path edited(Kata kata) throws IOException {
        Map<String, Path> files = Pristine.of(repository).kata(kata).stub().java();
        String name = files.keySet().stream().filter(each -> each.contains("/application/")).findFirst().orElse(files.keySet().iterator().next());
        return kata.stub().resolve("java").resolve(name);
    }

    private void asPublished(Kata kata) throws IOException {
        if (!Files.isRegularFile(Pristine.of(repository).archive(kata))) {
            return;
        }
        Folders.delete(kata.stub());
        Map<String, Path> published = Pristine.of(repository).kata(kata).stub().all();
        for (Map.Entry<String, Path> file : published.entrySet()) {
            Path target = kata.stub().resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.copy(file.getValue(), target);
        }
    }

    /** The times of files are kept: the launcher and Maven look at them. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
                if (!directory.equals(from) && LEFT_OUT.contains(directory.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void built(Repository original, String module) throws IOException {
        Path target = original.path(module + "/target");
        if (Files.isDirectory(target)) {
            copy(target, folder.resolve(module).resolve("target"));
        }
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
