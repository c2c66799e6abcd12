package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import katas.checker.catalog.Kata;
import katas.checker.catalog.StubSheet;
import katas.checker.catalog.Variant;
import katas.checker.catalog.VariantFolder;
import katas.checker.catalog.VariantKind;
import katas.checker.compile.SourceTree;
import katas.checker.report.Finding;

/** Looks for what is wrong with the sheets and the overlays of a kata's variants, without running any. */
final class VariantSearch {

    private final KataLab lab;
    private final Kata kata;
    private final List<Finding> findings = new ArrayList<>();

    VariantSearch(KataLab lab) {
        this.lab = lab;
        this.kata = lab.kata();
    }

    List<Finding> findings() throws IOException {
        StubSheet.read(kata, findings);
        straysBeside();
        List<VariantFolder> folders = kata.variants();
        for (VariantKind kind : VariantKind.values()) {
            if (folders.stream().noneMatch(folder -> folder.kind() == kind)) {
                String wanted = kind == VariantKind.REJECT ? "wrong but plausible variant" : "genuinely different right variant";
                findings.add(new Finding(kata.name(kata.variantsFolder()) + "/" + kind.word(), "at least one " + wanted, "none",
                        "write one: " + kind.word() + "/<NAME>/variant.yaml and the files that differ in src/main/java"));
            }
        }
        for (VariantFolder folder : folders) {
            variant(folder);
        }
        return findings;
    }

    private void variant(VariantFolder folder) throws IOException {
        Optional<Variant> variant = Variant.read(folder, findings);
        SortedMap<String, Path> overlay = SourceTree.of(folder.overlay()).all();
        strays(folder, overlay);
        fixedParts(overlay);
        if (variant.isPresent()) {
            againstTheBase(variant.get(), overlay);
        }
    }

    /** A misspelt folder would leave its variants out of every proof, and nobody would know. */
    private void straysBeside() throws IOException {
        for (Map.Entry<String, Path> file : SourceTree.files(kata.variantsFolder()).entrySet()) {
            if (!file.getKey().equals("stub.yaml") && !file.getKey().equals("fingerprints.json")
                    && !file.getKey().matches("(reject|accept)/[^/]+/.+")) {
                findings.add(new Finding(kata.name(file.getValue()), "only stub.yaml, reject/<NAME>/... and accept/<NAME>/...", "a file that nothing uses",
                        "move it into a variant's folder, or delete it"));
            }
        }
    }

    private void strays(VariantFolder folder, SortedMap<String, Path> overlay) throws IOException {
        for (Map.Entry<String, Path> file : SourceTree.files(folder.folder()).entrySet()) {
            if (!file.getKey().equals("variant.yaml") && !overlay.containsValue(file.getValue())) {
                findings.add(new Finding(kata.name(file.getValue()), "only variant.yaml, and files below src/main/java", "a file that nothing uses",
                        "move it below src/main/java, or delete it"));
            }
        }
    }

    private void fixedParts(SortedMap<String, Path> overlay) throws IOException {
        boolean learnerSchema = lab.learnerSchema();
        overlay.forEach((name, file) -> {
            if (FixedPartsSearch.isFixed(name, learnerSchema)) {
                findings.add(new Finding(kata.name(file), "no overlay on what is fixed", "one on src/main/" + name,
                        "delete it: the api and, unless the front matter says schema: learner, the resources are the same for every variant"));
            }
        });
    }

    private void againstTheBase(Variant variant, SortedMap<String, Path> overlay) throws IOException {
        boolean onStub = variant.base() == Variant.Base.STUB;
        SourceTree base = onStub ? lab.stub() : lab.solution();
        SortedMap<String, Path> files = base.all();
        String sheet = kata.name(variant.folder().sheet());
        for (Map.Entry<String, Path> file : overlay.entrySet()) {
            Path replaced = files.get(file.getKey());
            if (replaced != null && Files.mismatch(replaced, file.getValue()) < 0) {
                findings.add(new Finding(kata.name(file.getValue()), "a file that differs from " + kata.name(replaced), "the same bytes", "delete it"));
            }
        }
        for (String name : variant.delete()) {
            if (!base.java().containsKey(name)) {
                findings.add(new Finding(sheet, "in \"delete\" files of the " + (onStub ? "stub" : "solution") + " below src/main/java", name + ", which is not there",
                        "correct it; for example   delete: [" + base.java().keySet().stream().findFirst().orElse("katas/...") + "]"));
            } else if (overlay.containsKey("java/" + name)) {
                findings.add(new Finding(sheet, "a file deleted or replaced", name + " both", "remove it from \"delete\": an overlay replaces it anyway"));
            }
        }
        if (overlay.isEmpty() && variant.delete().isEmpty()) {
            findings.add(new Finding(kata.name(variant.folder().overlay()), "at least one file that differs from the " + (onStub ? "stub" : "solution"), "none",
                    "put the files that differ below src/main/java, at the paths they have there"));
        }
    }
}
