package katas.checker.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.catalog.StubSheet;
import katas.checker.catalog.Variant;
import katas.checker.catalog.VariantFolder;
import katas.checker.report.Finding;

/**
 * Looks for tests that nothing fails. Goes by what the sheets list in {@code mustFail}; that they tell the truth is what
 * the other checks prove.
 */
final class CoverageSearch {

    private final KataLab lab;
    private final Kata kata;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> failedBy = new LinkedHashMap<>();

    CoverageSearch(KataLab lab) {
        this.lab = lab;
        this.kata = lab.kata();
    }

    List<Finding> findings() throws IOException, Check.CannotTry {
        Optional<StubSheet> sheet = StubSheet.read(kata, new ArrayList<>());
        sheet.ifPresent(stub -> stub.mustFail().forEach(test -> failedBy.putIfAbsent(test, "the stub")));
        for (VariantFolder folder : kata.variants()) {
            Variant.read(folder, new ArrayList<>())
                    .ifPresent(variant -> variant.mustFail().forEach(test -> failedBy.putIfAbsent(test, folder.kind().word() + " " + folder.name())));
        }
        Map<String, String> guards = sheet.map(StubSheet::guards).orElse(Map.of());
        String where = kata.name(kata.stubSheet());
        for (String test : lab.manifest().names()) {
            if (!failedBy.containsKey(test) && !guards.containsKey(test)) {
                findings.add(new Finding(where, "something that fails " + test + ": the stub, or a reject", "nothing lists it in mustFail",
                        "write a reject that it catches, or say why it is there:   guards: {" + test + ": \"protects what already works\"}"));
            }
        }
        for (String test : guards.keySet()) {
            guard(where, test);
        }
        return findings;
    }

    private void guard(String where, String test) throws IOException, Check.CannotTry {
        if (!lab.manifest().names().contains(test)) {
            findings.add(new Finding(where, "in \"guards\" names of tests", "\"" + test + "\", which is none", "correct it; the tests are\n"
                    + String.join("\n", lab.manifest().names())));
        } else if (failedBy.containsKey(test)) {
            findings.add(new Finding(where, "in \"guards\" tests that nothing fails", test + ", which " + failedBy.get(test) + " must fail",
                    "remove it from \"guards\""));
        }
    }
}
