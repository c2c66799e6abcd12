package katas.checker.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Variant;
import katas.checker.catalog.VariantFolder;
import katas.checker.catalog.VariantKind;
import katas.checker.compile.SourceTree;
import katas.checker.run.Failure;

/**
 * Recognises misconceptions. The stub is a candidate like every reject: who fails as the untouched stub does has no misconception, but
 * has not got there yet. A guess that is not clearly better than the next best is not told: a wrong diagnosis is worse than none.
 */
public final class Misconceptions {

    /** The name of the stub among the prints. */
    public static final String STUB = "stub";

    /** The same tests fail and nothing else does so: little likeness in words is needed. */
    private static final double ALONE = 0.20;
    /** The same tests fail, as for others: the words decide. */
    private static final double AMONG = 0.35;
    /** The same tests fail and say nearly the same: no need to look at the code as well. */
    private static final double CERTAIN = 0.75;
    /** So much of what only this variant has in its code, and not the solution, has to be in the learner's. */
    private static final double EVIDENCE = 0.20;
    /** One word is chance: a "for" of the learner's is not yet the loop of the variant. Where the variant has no more, it has to do. */
    private static final int WORDS = 2;
    /** The code is the variant's, but for a few names. */
    private static final double SAME_CODE = 0.90;
    /** Other tests fail: only a close likeness counts. */
    private static final double ELSEWHERE = 0.60;
    private static final double AHEAD = 0.02;

    private final Kata kata;
    private final SortedMap<String, RunPrint> prints;

    private Misconceptions(Kata kata, SortedMap<String, RunPrint> prints) {
        this.kata = kata;
        this.prints = prints;
    }

    public static Misconceptions of(Kata kata) throws IOException {
        return new Misconceptions(kata, PrintFile.read(kata));
    }

    private record Candidate(String variant, boolean sameTests, double likeness) {

        boolean asLikelyAs(Candidate best) {
            return sameTests == best.sameTests && best.likeness - likeness < AHEAD;
        }
    }

    /**
     * The misconception that fits a red run; nothing when none fits well.
     *
     * @param failures what the failing tests threw
     * @param code     what was compiled
     * @param stub     the published stub
     */
    public Optional<Misconception> name(Map<String, Failure> failures, SourceTree code, SourceTree stub) throws IOException {
        RunPrint seen = RunPrint.of(failures);
        List<Candidate> candidates = new ArrayList<>();
        prints.forEach((variant, print) -> candidates.add(new Candidate(variant, print.sameTests(seen), print.similarity(seen))));
        candidates.sort(Comparator.comparing(Candidate::sameTests).thenComparingDouble(Candidate::likeness).reversed());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate best = candidates.get(0);
        long same = candidates.stream().filter(Candidate::sameTests).count();
        if (best.likeness() < (!best.sameTests() ? ELSEWHERE : same == 1 ? ALONE : AMONG)) {
            return Optional.empty();
        }
        List<Candidate> likely = candidates.stream().filter(candidate -> candidate.asLikelyAs(best)).toList();
        Set<String> written = CodeWords.changed(code, stub);
        Optional<Candidate> chosen = likely.size() == 1 ? Optional.of(best) : byCode(likely, written, stub);
        if (chosen.isPresent() && !(likely.size() == 1 && best.sameTests() && best.likeness() >= CERTAIN) && !evident(chosen.get(), written, stub)) {
            // It fails as this mistake does, and so do others: nothing in the code says that it is this one.
            return Optional.empty();
        }
        Optional<String> sentence = chosen.isEmpty() ? Optional.empty() : sentence(chosen.get().variant());
        return sentence.map(words -> new Misconception(chosen.get().variant(), words, chosen.get().sameTests()));
    }

    /** Of several that behave alike, the one that is written alike; none when the code has no more in common with it than with others. */
    private Optional<Candidate> byCode(List<Candidate> likely, Set<String> written, SourceTree stub) throws IOException {
        Candidate best = null;
        double bestOverlap = 0;
        double second = 0;
        for (Candidate candidate : likely) {
            double overlap = CodeWords.overlap(written, candidate.variant().equals(STUB) ? Set.of() : changes(candidate.variant(), stub));
            if (overlap > bestOverlap) {
                second = bestOverlap;
                bestOverlap = overlap;
                best = candidate;
            } else {
                second = Math.max(second, overlap);
            }
        }
        return bestOverlap - second < AHEAD ? Optional.empty() : Optional.ofNullable(best);
    }

    /** Whether the code has what is peculiar to a variant. What the solution has as well tells nobody's mistake. */
    private boolean evident(Candidate candidate, Set<String> written, SourceTree stub) throws IOException {
        if (candidate.variant().equals(STUB)) {
            return true;
        }
        Set<String> all = changes(candidate.variant(), stub);
        Set<String> own = new HashSet<>(all);
        own.removeAll(CodeWords.changed(SourceTree.of(kata.solution()), stub));
        Set<String> shared = new HashSet<>(own);
        shared.retainAll(written);
        double enough = Math.min(own.size(), Math.max(WORDS, EVIDENCE * own.size()));
        return !own.isEmpty() && shared.size() >= enough || CodeWords.overlap(written, all) >= SAME_CODE && own.isEmpty();
    }

    private Set<String> changes(String name, SourceTree stub) throws IOException {
        Optional<Variant> variant = variant(name);
        if (variant.isEmpty()) {
            return Set.of();
        }
        SourceTree base = variant.get().base() == Variant.Base.STUB ? stub : SourceTree.of(kata.solution());
        return CodeWords.changed(base.overlaid(SourceTree.of(variant.get().folder().overlay()), variant.get().delete()), stub);
    }

    private Optional<String> sentence(String name) throws IOException {
        return variant(name).map(Variant::idea);
    }

    private Optional<Variant> variant(String name) throws IOException {
        for (VariantFolder folder : kata.variants()) {
            if (folder.kind() == VariantKind.REJECT && folder.name().equals(name)) {
                return Variant.read(folder, new ArrayList<>());
            }
        }
        return Optional.empty();
    }

    /**
     * Writes down what runs looked like.
     *
     * @param runs failing tests of the stub ({@link #STUB}) and of each reject
     */
    public static void record(Kata kata, Map<String, Map<String, Failure>> runs) throws IOException {
        String text = PrintFile.text(prints(runs));
        if (!Files.isRegularFile(PrintFile.of(kata)) || !Files.readString(PrintFile.of(kata)).replace("\r\n", "\n").equals(text)) {
            Files.writeString(PrintFile.of(kata), text);
        }
    }

    /** Which of these runs do not look as they are written down. */
    public static List<String> stale(Kata kata, Map<String, Map<String, Failure>> runs) throws IOException {
        SortedMap<String, RunPrint> now = prints(runs);
        SortedMap<String, RunPrint> written = PrintFile.read(kata);
        List<String> stale = new ArrayList<>();
        now.forEach((variant, print) -> {
            if (!written.containsKey(variant) || !written.get(variant).sameTests(print) || written.get(variant).similarity(print) < ELSEWHERE) {
                stale.add(variant);
            }
        });
        written.keySet().stream().filter(variant -> !now.containsKey(variant)).forEach(stale::add);
        return stale;
    }

    private static SortedMap<String, RunPrint> prints(Map<String, Map<String, Failure>> runs) {
        SortedMap<String, RunPrint> prints = new TreeMap<>();
        runs.forEach((variant, failures) -> prints.put(variant, RunPrint.of(failures)));
        return prints;
    }
}
