package katas.checker.debrief;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.checker.attempt.Attempt;

/**
 * Everything that a debrief is made of.
 *
 * @param audience  who reads it
 * @param attempt   the attempt
 * @param katas     its katas that were begun
 * @param catalogue all katas
 * @param all       all attempts, in the order in which they began; empty when they are nobody's business
 * @param solved    slugs of katas that are green in the reader's own folder
 */
record Facts(Audience audience, Attempt attempt, List<KataFacts> katas, Catalogue catalogue, List<Attempt> all, Set<String> solved) {

    Score score() {
        return catalogue.score(attempt).orElseGet(() -> new Score(List.of()));
    }

    boolean interviewer() {
        return audience == Audience.INTERVIEWER;
    }

    /** "your" code, or "the candidate's". */
    String whose() {
        return interviewer() ? "the candidate's" : "your";
    }

    Optional<KataFacts> kata(String slug) {
        return katas.stream().filter(kata -> kata.task().kata().equals(slug)).findFirst();
    }

    /** The same after more was recorded; nothing is run again. */
    Facts with(Attempt now, List<Attempt> allNow) {
        return new Facts(audience, now, katas.stream().map(kata -> now.task(kata.task().kata()).map(kata::with).orElse(kata)).toList(), catalogue, allNow, solved);
    }
}
