package katas.checker.worker;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import katas.checker.compile.ClassPath;
import katas.checker.compile.Compilation;
import katas.checker.compile.Compiler;
import katas.checker.compile.Folders;
import katas.checker.compile.SourceTree;
import katas.checker.compile.TreeHash;

/** Compiles in the child, and not again what is there already. */
final class Workshop implements AutoCloseable {

    private final Map<String, Made> made = new HashMap<>();
    private final Path folder;
    private Compiler compiler;
    private int next;

    Workshop(Path folder) {
        this.folder = folder;
    }

    private record Made(String hash, Compilation compilation) {
    }

    /** Opens the compiler before it is needed. */
    void openCompiler() {
        if (compiler == null) {
            compiler = new Compiler(ClassPath.ofThisProcess());
        }
    }

    /** The classes of what is to be judged; those of the last time, if nothing has changed since. */
    Compilation main(String kata, SourceTree tree) throws IOException {
        String before = TreeHash.of(tree);
        Made last = made.get(kata);
        if (last != null && last.hash().equals(before)) {
            return new Compilation(last.compilation().output(), List.of(), Duration.ZERO);
        }
        openCompiler();
        // Called as Maven calls it: ArchUnit tells classes from test classes by that.
        Path output = folder.resolve(++next + "-" + kata).resolve("target").resolve("classes");
        Compilation compilation = compiler.compile(tree, List.of(), output);
        if (last != null) {
            Folders.delete(last.compilation().output());
        }
        made.remove(kata);
        if (compilation.succeeded() && TreeHash.of(tree).equals(before)) {
            made.put(kata, new Made(before, compilation));
        }
        return compilation;
    }

    /** The classes of the tests, from the cache or into it. */
    Compilation tests(Path cache, SourceTree tests, SourceTree against) throws IOException {
        Path classes = cache.resolve("target").resolve("test-classes");
        if (Files.isDirectory(classes)) {
            return new Compilation(classes, List.of(), Duration.ZERO);
        }
        openCompiler();
        Path main = folder.resolve(++next + "-against");
        Compilation base = compiler.compile(against, List.of(), main);
        if (!base.succeeded()) {
            return base;
        }
        Files.createDirectories(cache.getParent());
        Path fresh = Files.createTempDirectory(cache.getParent(), "tests");
        Compilation compiled = compiler.compile(tests, List.of(main), fresh.resolve("target").resolve("test-classes"));
        Folders.delete(main);
        if (!compiled.succeeded()) {
            Folders.delete(fresh);
            return compiled;
        }
        try {
            Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another grader was quicker, and its classes are as good; systems have several names for that. Or they cannot be moved, and are used from where they are.
            if (!Files.isDirectory(classes)) {
                return compiled;
            }
            Folders.delete(fresh);
        }
        return new Compilation(classes, List.of(), compiled.took());
    }

    @Override
    public void close() throws IOException {
        if (compiler != null) {
            compiler.close();
        }
    }
}
