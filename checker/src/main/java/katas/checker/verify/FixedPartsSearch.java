package katas.checker.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import katas.checker.catalog.Kata;
import katas.checker.pristine.PristineKata;
import katas.checker.report.Finding;

/** Looks for differences between stub and solution where there must be none, and for the lack of any. */
final class FixedPartsSearch {

    private final KataLab lab;
    private final Kata kata;

    FixedPartsSearch(KataLab lab) {
        this.lab = lab;
        this.kata = lab.kata();
    }

    List<Finding> findings() throws IOException {
        List<Finding> findings = new ArrayList<>();
        SortedMap<String, Path> stub = lab.stub().all();
        SortedMap<String, Path> solution = lab.solution().all();
        boolean learnerSchema = lab.learnerSchema();
        boolean same = true;
        SortedSet<String> names = new TreeSet<>(stub.keySet());
        names.addAll(solution.keySet());
        for (String name : names) {
            Path mine = stub.get(name);
            Path theirs = solution.get(name);
            if (mine != null && theirs != null && Files.mismatch(mine, theirs) < 0) {
                continue;
            }
            same = false;
            if (isFixed(name, learnerSchema)) {
                findings.add(new Finding(kata.name(kata.stub().resolve(name)), "the same bytes as " + kata.name(kata.solution().resolve(name)),
                        mine == null ? "only the solution has it" : theirs == null ? "only the stub has it" : "they differ",
                        "copy one over the other: " + (name.startsWith("java/") ? "the api is fixed" : "resources are fixed unless the front matter says schema: learner")));
            }
        }
        if (same) {
            findings.add(new Finding(kata.name(kata.solution()), "something else than the stub",
                    stub.isEmpty() ? "no sources in either" : "every file the same", "write the " + (stub.isEmpty() ? "stub and the solution" : "solution")));
        }
        return findings;
    }

    /** Whether a file below {@code src/main} is the same for everybody. */
    static boolean isFixed(String name, boolean learnerSchema) {
        return PristineKata.isFixed(name, learnerSchema);
    }
}
