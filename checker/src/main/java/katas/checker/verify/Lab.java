package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import katas.checker.catalog.Kata;
import katas.checker.compile.ClassPath;
import katas.checker.compile.Compiler;
import katas.checker.compile.Folders;
import katas.checker.run.TestRunner;

/** What katas are proved with: a compiler, a runner, and a folder for classes that is gone afterwards. */
public final class Lab implements AutoCloseable {

    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Compiler compiler;
    private final TestRunner runner;
    private final Path folder;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Kata, KataLab> katas = new HashMap<>();
    private boolean asIs;

    public Lab(Duration limit) throws IOException {
        this(limit, ClassPath.ofThisProcess());
    }

    Lab(Duration limit, List<Path> classPath) throws IOException {
        this.compiler = new Compiler(classPath);
        this.runner = new TestRunner(limit);
        this.folder = Files.createTempDirectory("katas-");
        OPEN.add(folder);
    }

    /** Proves katas as they lie in the tree, and not as they were published: for who is changing them. */
    public Lab asTheTreeIs() {
        asIs = true;
        return this;
    }

    boolean asIs() {
        return asIs;
    }

    /** The bench of a kata, the same one each time. */
    KataLab kata(Kata kata) {
        return katas.computeIfAbsent(kata, missing -> new KataLab(missing, this));
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
            Folders.delete(left);
        }
    }

    @Override
    public void close() throws IOException {
        compiler.close();
        Folders.delete(folder);
        OPEN.remove(folder);
    }
}
