package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Variant;
import katas.checker.catalog.VariantFolder;
import katas.checker.catalog.VariantKind;
import katas.checker.judge.Misconceptions;
import katas.checker.pristine.Edit;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.report.Finding;
import katas.checker.run.Failure;
import katas.checker.text.Typed;

/**
 * Looks whether what is published with a kata, its pristine copy and the fingerprints of its misconceptions, is up to date. Where somebody
 * learns, a tree that differs is a solved kata, and nothing to complain about.
 */
final class PristineSearch {

    private static final int NAMES = 5;

    private final KataLab lab;
    private final Kata kata;
    private final Pristine pristine;

    PristineSearch(KataLab lab) {
        this.lab = lab;
        this.kata = lab.kata();
        this.pristine = Pristine.of(kata.repository());
    }

    List<Finding> findings() throws IOException, Check.CannotTry, Check.NotHere {
        String where = kata.name(pristine.archive(kata));
        String bless = "if the tree is meant to be published: " + Typed.kata("verify --bless " + kata.number());
        if (!Files.isRegularFile(pristine.archive(kata))) {
            return unlessLearning(new Finding(where, "a pristine copy of the kata", "none", bless), "there is none yet, the tree was proved; " + bless);
        }
        PristineKata copy = pristine.kata(kata);
        List<String> edited = new ArrayList<>(copy.edits().stream().map(Edit::text).toList());
        if (edited.isEmpty() && Pristine.strict() && !copy.expected().orElseThrow().names().equals(lab.manifest().names())) {
            edited.add("the list of its tests");
        }
        if (edited.isEmpty()) {
            return List.of();
        }
        String names = String.join(", ", edited.subList(0, Math.min(NAMES, edited.size()))) + (edited.size() > NAMES ? " and " + (edited.size() - NAMES) + " more" : "");
        return unlessLearning(new Finding(where, "what lies in the tree", "differences in " + names, bless),
                "differs: " + names + "; the copy was proved, not the tree; " + bless);
    }

    List<Finding> fingerprints() throws IOException, InterruptedException, Check.CannotTry, Check.NotHere {
        Map<String, Map<String, Failure>> runs = runs();
        List<String> stale = Misconceptions.stale(kata, runs);
        if (stale.isEmpty()) {
            return List.of();
        }
        String bless = "write them anew: " + Typed.kata("verify --bless " + kata.number());
        return unlessLearning(new Finding(kata.name(kata.variantsFolder().resolve("fingerprints.json")), "how the stub and every reject fail",
                "otherwise, or nothing, for " + String.join(", ", stale), bless), "out of date for " + String.join(", ", stale) + "; " + bless);
    }

    /** What failed on the stub and on each reject that shows on the database in use. */
    Map<String, Map<String, Failure>> runs() throws IOException, InterruptedException, Check.CannotTry {
        Map<String, Map<String, Failure>> runs = new TreeMap<>();
        runs.put(Misconceptions.STUB, lab.failures(Misconceptions.STUB, lab.stub()));
        for (VariantFolder folder : kata.variants()) {
            List<Finding> findings = new ArrayList<>();
            Variant variant = Variant.read(folder, findings).orElseThrow(() -> new Check.CannotTry(findings));
            if (folder.kind() == VariantKind.REJECT && variant.databases().contains(Fingerprints.database())) {
                runs.put(folder.name(), lab.failures(folder.name(), lab.tree(variant)));
            }
        }
        return runs;
    }

    private static List<Finding> unlessLearning(Finding finding, String remark) throws Check.NotHere {
        if (!Pristine.strict()) {
            throw new Check.NotHere(remark);
        }
        return List.of(finding);
    }
}
