package katas.checker.interview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import katas.checker.catalog.FrontMatter;
import katas.checker.catalog.Kata;
import katas.checker.report.Refused;
import katas.checker.text.Typed;

/**
 * The katas of an interview.
 *
 * @param katas in the order in which they are to be solved: the easier ones first
 * @param note  what somebody should know about the choice, or empty
 */
public record Pick(List<Candidate> katas, String note) {

    private static final int HARDEST = 5;

    /**
     * A kata that may be picked.
     *
     * @param solved whether it is green, in its folder or in an earlier attempt
     */
    public record Candidate(Kata kata, FrontMatter matter, boolean solved) {
    }

    /** What the katas themselves say that they take. */
    public int minutes() {
        return katas.stream().mapToInt(one -> one.matter().minutes()).sum();
    }

    /** One above the hardest that was solved so far; 2 for who has solved nothing. */
    public static int fitting(List<Candidate> all) {
        int level = all.stream().filter(Candidate::solved).mapToInt(candidate -> candidate.matter().difficulty()).max().orElse(1);
        return Math.min(HARDEST, level + 1);
    }

    /**
     * Picks: what is not solved before what is, what fits before what is easier or harder, and by chance among equals.
     *
     * @param some those that were asked for
     * @param aim  the difficulty that fits
     * @param many how many
     * @param seed the same seed, the same pick
     * @throws Refused when there are not so many
     */
    public static Pick of(List<Candidate> some, int aim, int many, long seed) {
        if (some.size() < many) {
            throw new Refused(some.isEmpty() ? "There is no such kata. \"" + Typed.kata("list") + "\" shows all of them." : "There are only " + some.size() + " such katas, and "
                    + many + " were asked for. Ask for fewer, or for another pillar or difficulty; \"" + Typed.kata("list") + "\" shows all of them.");
        }
        TreeMap<Integer, List<Candidate>> ranks = new TreeMap<>();
        some.forEach(candidate -> ranks.computeIfAbsent((candidate.solved() ? HARDEST + 1 : 0) + Math.abs(candidate.matter().difficulty() - aim), rank -> new ArrayList<>())
                .add(candidate));
        Random chance = new Random(seed);
        List<Candidate> order = new ArrayList<>();
        for (List<Candidate> rank : ranks.values()) {
            rank.sort(Comparator.comparing(candidate -> candidate.kata().slug()));
            Collections.shuffle(rank, chance);
            order.addAll(rank);
        }
        List<Candidate> picked = new ArrayList<>(order.subList(0, many));
        picked.sort(Comparator.comparingInt((Candidate candidate) -> candidate.matter().difficulty()).thenComparing(candidate -> candidate.kata().slug()));
        String note = picked.stream().noneMatch(Candidate::solved) ? ""
                : some.stream().allMatch(Candidate::solved) ? "You have solved all of these before; picked among all of them."
                : "There are not enough that you have not solved; some of these you have.";
        return new Pick(List.copyOf(picked), note);
    }
}
