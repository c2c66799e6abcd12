package katas.checker.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import katas.checker.catalog.Repository;
import katas.checker.compile.ClassPath;
import katas.checker.compile.Compilation;
import katas.checker.compile.Compiler;
import katas.checker.pristine.PristineKata;
import katas.checker.run.Manifest;
import katas.checker.run.TestRunner;
import katas.checker.scratch.Scratch;

/** Finds the tests of a kata that is not published yet; remembered by content. */
final class Discovery {

    private final Repository repository;

    Discovery(Repository repository) {
        this.repository = repository;
    }

    Manifest tests(PristineKata kata) throws IOException {
        Path memory = repository.path(".kata/tests/" + kata.kata().slug() + "-" + kata.hash().substring(0, 12) + "-" + engine() + ".txt");
        if (Files.isRegularFile(memory)) {
            return new Manifest(Files.readAllLines(memory).stream().map(line -> line.split(" ")).map(parts -> new Manifest.Entry(parts[0], parts[1])).toList());
        }
        try (Scratch scratch = Scratch.create()) {
            Manifest found = compileAndList(kata, scratch.folder());
            if (!found.tests().isEmpty()) {
                Files.createDirectories(memory.getParent());
                Files.write(memory, found.tests().stream().map(test -> test.className() + " " + test.method()).toList());
            }
            return found;
        }
    }

    private static Manifest compileAndList(PristineKata kata, Path folder) throws IOException {
        try (Compiler compiler = new Compiler(ClassPath.ofThisProcess())) {
            Compilation main = compiler.compile(kata.stub(), List.of(), folder.resolve("classes"));
            if (!main.succeeded()) {
                // Not the learner's published stub, but the learner's own code, of a kata without a copy: no tests can be listed.
                return new Manifest(List.of());
            }
            Compilation tests = compiler.compile(kata.tests(), List.of(main.output()), folder.resolve("test-classes"));
            return tests.succeeded() ? new TestRunner(TestRunner.DEFAULT_LIMIT).discover(main.output(), tests.output()) : new Manifest(List.of());
        }
    }

    /** What compiled tests depend on beside their sources. */
    static String engine() {
        return Integer.toHexString((Runtime.version() + ClassPath.ofThisProcess().stream().map(path -> path + " " + path.toFile().length())
                .toList().toString()).hashCode());
    }
}
