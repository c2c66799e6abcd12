package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import katas.checker.compile.ClassPath;
import katas.checker.compile.Compiler;
import katas.checker.run.TestRunner;

/** What katas are proved with: a compiler, a runner, and a folder for classes that is gone afterwards. */
public final class Lab implements AutoCloseable {

    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Compiler compiler;
    private final TestRunner runner;
    private final Path folder;
    private final AtomicInteger next = new AtomicInteger();

    public Lab(Duration limit) throws IOException {
        this(limit, ClassPath.ofThisProcess());
    }

    Lab(Duration limit, List<Path> classPath) throws IOException {
        this.compiler = new Compiler(classPath);
        this.runner = new TestRunner(limit);
        this.folder = Files.createTempDirectory("katas-");
        OPEN.add(folder);
    }

    Compiler compiler() {
        return compiler;
    }

    TestRunner runner() {
        return runner;
    }

    /**
     * A folder for classes that nothing else uses, called as Maven calls it: ArchUnit tells classes from test classes by that.
     *
     * @param kind {@code classes} or {@code test-classes}
     */
    Path newFolder(String label, String kind) {
        return folder.resolve(next.incrementAndGet() + "-" + label).resolve("target").resolve(kind);
    }

    /** Deletes what labs that were never closed have left; for a process that is about to be stopped. */
    public static void discardLeftovers() throws IOException {
        for (Path left : OPEN) {
            discard(left);
        }
    }

    static void discard(Path classes) throws IOException {
        if (!Files.exists(classes)) {
            return;
        }
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        compiler.close();
        discard(folder);
        OPEN.remove(folder);
    }
}
