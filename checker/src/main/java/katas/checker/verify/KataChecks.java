package katas.checker.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import katas.checker.catalog.Kata;
import katas.checker.catalog.StubSheet;
import katas.checker.catalog.Variant;
import katas.checker.catalog.VariantFolder;
import katas.checker.catalog.VariantKind;
import katas.checker.judge.Expectation;
import katas.checker.judge.Misconceptions;
import katas.checker.report.Finding;

/** The checks of one kata, in the order in which somebody who builds one wants to hear of them. */
public final class KataChecks {

    private final Kata kata;
    private final KataLab lab;
    private final Fingerprints fingerprints;
    private final boolean asIs;
    private final List<Check> checks = new ArrayList<>();

    private KataChecks(Kata kata, Lab lab, Fingerprints fingerprints) {
        this.kata = kata;
        this.lab = lab.kata(kata);
        this.asIs = lab.asIs();
        this.fingerprints = fingerprints;
    }

    public static List<Check> of(Kata kata, Lab lab, Fingerprints fingerprints) {
        KataChecks all = new KataChecks(kata, lab, fingerprints);
        all.texts();
        all.proofs();
        return List.copyOf(all.checks);
    }

    private void texts() {
        quick("layout", "the layout is complete", () -> new LayoutSearch(kata).findings());
        quick("readme", "the README says what it must", () -> new TextSearch(kata).readme());
        quick("interview", "the interview notes are complete", () -> new TextSearch(kata).interview());
        quick("solution-readme", "the solution's README explains it", () -> new TextSearch(kata).solutionReadme());
        quick("hints", "there are three hints", () -> new TextSearch(kata).hints());
        quick("fixed", "stub and solution differ, and not in what is fixed", () -> new FixedPartsSearch(lab).findings());
        if (!asIs) {
            quick("pristine", "the pristine copy is as the tree is", () -> new PristineSearch(lab).findings());
        }
        quick("sheets", "the variants are well formed", () -> new VariantSearch(lab).findings());
        quick("encoding", "its texts are in UTF-8", () -> new EncodingSearch(lab).findings());
        quick("written", "nothing is left for the author to write", () -> new Unwritten(lab).findings());
        remembered("tests", "the tests are fit for a kata", () -> fingerprints.tests(kata), () -> new TestSearch(lab).findings());
    }

    private void proofs() {
        remembered("stub", "stub is red exactly as listed", () -> fingerprints.stub(kata), this::stub);
        remembered("solution", "solution is green", () -> fingerprints.solution(kata),
                () -> lab.trialOfSolution(Expectation.green("the solution", kata.name(kata.solution()))));
        for (VariantFolder folder : kata.variants()) {
            remembered(folder.kind().word() + "/" + folder.name(), title(folder), () -> fingerprints.variant(folder), () -> variant(folder));
        }
        remembered("coverage", "every test is failed by something", () -> fingerprints.everything(kata), () -> new CoverageSearch(lab).findings());
        if (!asIs && Fingerprints.database().equals("h2")) {
            // What is published is what failures look like on H2.
            remembered("fingerprints", "misconceptions are recognised by what their failures say", () -> fingerprints.everything(kata),
                    () -> new PristineSearch(lab).fingerprints());
        }
    }

    private List<Finding> stub() throws IOException, InterruptedException, Check.CannotTry {
        List<Finding> findings = new ArrayList<>();
        StubSheet sheet = StubSheet.read(kata, findings).orElseThrow(() -> new Check.CannotTry(findings));
        return lab.trial(new Expectation("the stub", kata.name(kata.stubSheet()), sheet.mustFail(), sheet.mayFail()), Misconceptions.STUB,
                lab.stub());
    }

    private List<Finding> variant(VariantFolder folder) throws IOException, InterruptedException, Check.CannotTry, Check.NotHere {
        List<Finding> findings = new ArrayList<>();
        Variant variant = Variant.read(folder, findings).orElseThrow(() -> new Check.CannotTry(findings));
        String database = Fingerprints.database();
        if (!variant.databases().contains(database)) {
            throw new Check.NotHere("it shows on " + String.join(", ", variant.databases()) + " only; this run uses " + database);
        }
        Expectation expected = folder.kind() == VariantKind.ACCEPT
                ? Expectation.green("accept " + folder.name(), kata.name(folder.folder()))
                : new Expectation("reject " + folder.name(), kata.name(folder.sheet()), variant.mustFail(), variant.mayFail());
        return lab.trial(expected, folder.name(), lab.tree(variant));
    }

    private static String title(VariantFolder folder) {
        if (folder.kind() == VariantKind.ACCEPT) {
            return "accept " + folder.name() + " is green";
        }
        try {
            Optional<Variant> variant = Variant.read(folder, new ArrayList<>());
            return "reject " + folder.name() + " is caught" + variant.map(v -> " by " + String.join(", ", new TreeSet<>(v.mustFail()))).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void quick(String id, String title, Check.Search search) {
        checks.add(new Check(kata.slug(), id, title, Optional.empty(), search));
    }

    private void remembered(String id, String title, Check.Fingerprinting fingerprint, Check.Search search) {
        checks.add(new Check(kata.slug(), id, title, Optional.of(fingerprint), search));
    }
}
