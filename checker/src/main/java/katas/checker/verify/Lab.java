package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import katas.checker.catalog.Kata;
import katas.checker.compile.ClassPath;
import katas.checker.compile.Compiler;
import katas.checker.run.TestRunner;
import katas.checker.scratch.Ending;
import katas.checker.scratch.Scratch;

/** What katas are proved with: a compiler, a runner, and a folder for classes that is gone afterwards. */
public final class Lab implements AutoCloseable {

    private final Compiler compiler;
    private final TestRunner runner;
    private final Scratch scratch;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Kata, KataLab> katas = new HashMap<>();
    private boolean asIs;

    public Lab(Duration limit) throws IOException {
        this(limit, ClassPath.ofThisProcess());
    }

    Lab(Duration limit, List<Path> classPath) throws IOException {
        this.compiler = new Compiler(classPath);
        this.runner = new TestRunner(limit);
        this.scratch = Scratch.create();
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
        // Every trial begins here: none does while the grader is being stopped.
        Ending.stopHere();
        return scratch.folder().resolve(next.incrementAndGet() + "-" + label).resolve("target").resolve(kind);
    }

    @Override
    public void close() throws IOException {
        compiler.close();
        scratch.close();
    }
}
