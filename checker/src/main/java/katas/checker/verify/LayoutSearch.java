package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Modules;
import katas.checker.report.Finding;
import katas.checker.text.TextFile;

/** Looks for files, folders and entries that a kata does not have. */
final class LayoutSearch {

    private static final int POM_LINES = 30;

    private final Kata kata;
    private final List<Finding> findings = new ArrayList<>();

    LayoutSearch(Kata kata) {
        this.kata = kata;
    }

    List<Finding> findings() throws IOException {
        pom(kata.folder().resolve("pom.xml"));
        pom(kata.solutionFolder().resolve("pom.xml"));
        module("katas/" + kata.slug());
        module("solutions/" + kata.slug());
        javaPackage();
        tableInTheReadme();
        return findings;
    }

    private void pom(Path pom) throws IOException {
        if (!file(pom, "a module of the build, a few lines long", "copy that of another kata and correct the names")) {
            return;
        }
        long lines = TextFile.lines(pom).size();
        if (lines > POM_LINES) {
            findings.add(new Finding(kata.name(pom), "a few lines, at most " + POM_LINES, lines + " lines",
                    "move what all katas share to katas/pom.xml"));
        }
    }

    private void module(String name) {
        if (!Modules.of(kata.repository()).contains(name)) {
            findings.add(new Finding("pom.xml", "<module>" + name + "</module>", "it is not in the module list",
                    "add it, or \"mvn -pl " + name + " test\" finds nothing"));
        }
    }

    private void javaPackage() throws IOException {
        Path packages = kata.stub().resolve("java/katas");
        Optional<String> name = kata.packageName();
        if (name.isEmpty()) {
            findings.add(new Finding(kata.name(packages), "one folder, the kata's package", Files.isDirectory(packages) ? "none, or several" : "no such folder",
                    "put the stub's sources in src/main/java/katas/<package>"));
            return;
        }
        String folder = "java/katas/" + name.get();
        file(kata.stub().resolve(folder + "/Wiring.java"), "the composition root", "write it: boot(BootContext) returns the port");
        file(kata.solution().resolve(folder + "/Wiring.java"), "the composition root", "write the solution at the same paths as the stub");
        directory(kata.stub().resolve(folder + "/api"), "the port and its types");
        directory(kata.tests().resolve(folder), "the kata's tests");
    }

    private void tableInTheReadme() throws IOException {
        Path readme = kata.repository().path("README.md");
        if (!file(readme, "the README with the table of katas", "write it")) {
            return;
        }
        if (TextFile.lines(readme).stream().noneMatch(line -> line.strip().startsWith("|") && line.contains(kata.slug()))) {
            findings.add(new Finding("README.md", "a row of the table of katas with " + kata.slug(), "no line beginning with | names it",
                    "add the row"));
        }
    }

    private boolean file(Path file, String what, String next) {
        if (!Files.isRegularFile(file)) {
            findings.add(new Finding(kata.name(file), what, "no such file", next));
            return false;
        }
        return true;
    }

    private void directory(Path folder, String what) {
        if (!Files.isDirectory(folder)) {
            findings.add(new Finding(kata.name(folder), what, "no such folder", "create it"));
        }
    }
}
