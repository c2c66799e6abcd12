package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Variant;
import katas.checker.compile.Compilation;
import katas.checker.compile.CompileError;
import katas.checker.compile.Folders;
import katas.checker.compile.SourceTree;
import katas.checker.judge.Expectation;
import katas.checker.judge.Judge;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.report.Finding;
import katas.checker.run.Failure;
import katas.checker.run.Manifest;
import katas.checker.run.RunReport;
import katas.checker.run.TestResult;

/**
 * One kata on the bench. Its tests are compiled and listed once, when first needed; every trial compiles one set of sources
 * and runs those tests against it.
 */
final class KataLab {

    private static final int ERRORS_SHOWN = 5;

    private final Kata kata;
    private final Lab lab;
    private CompiledTests tests;
    private Optional<Compilation> solution = Optional.empty();
    private boolean testsFailed;
    private PristineKata pristine;
    private final Map<String, Map<String, Failure>> failures = new HashMap<>();

    KataLab(Kata kata, Lab lab) {
        this.kata = kata;
        this.lab = lab;
    }

    record CompiledTests(Path classes, Manifest manifest) {
    }

    Kata kata() {
        return kata;
    }

    /** What is proved: the kata as it was published, unless somebody who changes it asks for the tree. */
    PristineKata pristine() throws IOException {
        if (pristine == null) {
            pristine = lab.asIs() ? Pristine.asItIs(kata) : Pristine.of(kata.repository()).kata(kata);
            if (pristine.published() && pristine.edits().isEmpty()) {
                // The same files, by the names that people know them by.
                pristine = Pristine.asItIs(kata);
            }
        }
        return pristine;
    }

    SourceTree stub() throws IOException {
        return pristine().stub();
    }

    SourceTree testTree() throws IOException {
        return pristine().tests();
    }

    /** What failed when the stub or a variant was run, by test; it is run now if it was not before. */
    Map<String, Failure> failures(String name, SourceTree tree) throws IOException, InterruptedException, Check.CannotTry {
        if (!failures.containsKey(name)) {
            trial(Expectation.green(name, kata.name(kata.variantsFolder())), name, tree);
        }
        return failures.get(name);
    }

    private RunReport remember(String name, RunReport report) {
        Map<String, Failure> red = new TreeMap<>();
        report.tests().values().stream().filter(TestResult::red).forEach(test -> test.failure().ifPresent(failure -> red.put(test.name(), failure)));
        failures.put(name, red);
        return report;
    }

    SourceTree solution() throws IOException {
        return SourceTree.of(kata.solution());
    }

    SourceTree tree(Variant variant) throws IOException {
        SourceTree base = variant.base() == Variant.Base.STUB ? stub() : solution();
        return base.overlaid(SourceTree.of(variant.folder().overlay()), variant.delete());
    }

    boolean learnerSchema() throws IOException {
        return pristine().learnerSchema();
    }

    /**
     * Compiles sources, runs the kata's tests against them, and judges.
     *
     * @param name under which {@link #failures} finds what failed
     */
    List<Finding> trial(Expectation expected, String name, SourceTree tree) throws IOException, InterruptedException, Check.CannotTry {
        CompiledTests compiled = tests();
        Compilation main = compile(expected.subject(), expected.where(), tree);
        try {
            RunReport report = remember(name, lab.runner().run(main.output(), compiled.classes()));
            return Judge.judge(expected, compiled.manifest(), report);
        } finally {
            Folders.delete(main.output());
        }
    }

    /** As {@link #trial}, for the solution, whose classes are there already: the tests were compiled against them. */
    List<Finding> trialOfSolution(Expectation expected) throws IOException, InterruptedException, Check.CannotTry {
        CompiledTests compiled = tests();
        if (solution.isEmpty()) {
            throw nothingThere("the solution", kata.name(kata.solution()));
        }
        return Judge.judge(expected, compiled.manifest(), lab.runner().run(solution.get().output(), compiled.classes()));
    }

    Manifest manifest() throws IOException, Check.CannotTry {
        return tests().manifest();
    }

    private CompiledTests tests() throws IOException, Check.CannotTry {
        if (tests == null) {
            if (testsFailed) {
                throw new Check.CannotTry(List.of(new Finding(kata.name(kata.tests()), "the kata's tests compiled", "they are not",
                        "mend what the checks before this one tell; this one was not tried")));
            }
            testsFailed = true;
            tests = compileTests();
            testsFailed = false;
        }
        return tests;
    }

    private CompiledTests compileTests() throws IOException, Check.CannotTry {
        SourceTree testTree = testTree();
        if (testTree.isEmpty()) {
            throw nothingThere("the kata's tests", kata.name(kata.tests()));
        }
        // Tests use the api and Wiring only, which are the same everywhere: once against the solution is enough. While a kata
        // is being written there may be no solution yet, and its stub is worth a verdict all the same.
        boolean solved = !solution().isEmpty();
        Compilation main = solved ? compile("the solution", kata.name(kata.solution()), solution())
                : compile("the stub", kata.name(kata.stub()), stub());
        if (solved) {
            solution = Optional.of(main);
        }
        Compilation compiled = lab.compiler().compile(testTree, List.of(main.output()), lab.newFolder(kata.slug(), "test-classes"));
        if (!compiled.succeeded()) {
            throw doesNotCompile("the kata's tests", kata.name(kata.tests()), compiled);
        }
        return new CompiledTests(compiled.output(), lab.runner().discover(main.output(), compiled.output()));
    }

    private Compilation compile(String subject, String where, SourceTree tree) throws IOException, Check.CannotTry {
        if (tree.isEmpty()) {
            throw nothingThere(subject, where);
        }
        Compilation compiled = lab.compiler().compile(tree, List.of(), lab.newFolder(kata.slug(), "classes"));
        if (!compiled.succeeded()) {
            throw doesNotCompile(subject, where, compiled);
        }
        return compiled;
    }

    private Check.CannotTry nothingThere(String subject, String where) {
        return new Check.CannotTry(List.of(new Finding(where, "Java sources of " + subject, "none", "write them; this was not tried")));
    }

    private Check.CannotTry doesNotCompile(String subject, String where, Compilation compiled) {
        List<Finding> findings = new ArrayList<>();
        for (CompileError error : compiled.errors().subList(0, Math.min(ERRORS_SHOWN, compiled.errors().size()))) {
            String place = error.file() == null ? where : kata.name(error.file()) + (error.line() > 0 ? ":" + error.line() : "");
            findings.add(new Finding(place, subject + " compiles", error.message(), "mend it; nothing was run", error.sourceLine().strip()));
        }
        if (compiled.errors().size() > ERRORS_SHOWN) {
            findings.add(new Finding(where, subject + " compiles", compiled.errors().size() - ERRORS_SHOWN + " more errors", "mend the first ones first"));
        }
        return new Check.CannotTry(findings);
    }
}
