package katas.checker.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import katas.checker.catalog.FrontMatter;
import katas.checker.interview.Pick;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which katas an interview is about, and how long it takes: the options of {@code kata interview} that choose them. */
final class KataChoice {

    @Option(names = "--kata", paramLabel = "KATA", split = ",", description = "This kata: a number, a slug or a unique part of one. Several for a set: --kata 12,15")
    private List<String> katas = List.of();

    @Option(names = "--pillar", paramLabel = "PILLAR", completionCandidates = Candidates.Pillars.class, description = "One of this pillar: its number from 1 to 4, or a part of its name.")
    private String pillar = "";

    @Option(names = "--difficulty", paramLabel = "N", completionCandidates = Candidates.Difficulties.class, description = "One of this difficulty, from 1 to 5.")
    private Integer difficulty;

    @Option(names = "--set", paramLabel = "N", description = "So many katas within one clock, the easier ones first.")
    private Integer set;

    @Option(names = "--minutes", paramLabel = "N", description = "How long, from 1 to 240 (default: the kata's own minutes; of a set their sum).")
    private Integer minutes;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed picks the same kata as long as you have solved nothing else.")
    private Long seed;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The pillar's whole name, or empty. */
    private String wanted = "";

    /**
     * What was chosen.
     *
     * @param pick  the katas
     * @param seed  with which the same are picked again
     * @param named whether they were asked for by name, whatever the seed
     */
    record Chosen(Pick pick, long seed, boolean named) {

        List<String> slugs() {
            return pick.katas().stream().map(one -> one.kata().slug()).toList();
        }
    }

    /** Whether nobody has asked for anything. */
    boolean free() {
        return katas.isEmpty() && set == null && difficulty == null && pillar.isEmpty() && minutes == null && seed == null;
    }

    /** Refuses numbers that are none, and options that exclude each other. */
    void check() {
        refuseUnless(minutes == null || minutes >= 1 && minutes <= InterviewSetup.MOST_MINUTES, "--minutes takes a number from 1 to " + InterviewSetup.MOST_MINUTES + " (four hours).");
        refuseUnless(set == null || set >= 1, "--set takes a number of katas, at least 1.");
        refuseUnless(difficulty == null || difficulty >= 1 && difficulty <= 5, "--difficulty takes a number from 1 to 5.");
        refuseUnless(katas.isEmpty() || set == null && difficulty == null && pillar.isEmpty(), "--kata names the katas; --set, --pillar and --difficulty choose them. One or the other.");
    }

    /** Refuses a pillar that there is not. To be called before {@link #choose}. */
    void checkPillar() {
        try {
            wanted = pillar.isEmpty() ? "" : FrontMatter.pillar(pillar);
        } catch (FrontMatter.UnknownPillar e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void refuseUnless(boolean right, String message) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    Chosen choose(InterviewSetup setup) throws IOException {
        // Short enough to be typed again.
        long chosen = seed != null ? seed : ThreadLocalRandom.current().nextInt(1, 1_000_000);
        Pick pick = katas.isEmpty() ? setup.pick(wanted, difficulty == null ? 0 : difficulty, set == null ? 1 : set, chosen) : setup.named(katas);
        return new Chosen(pick, chosen, !katas.isEmpty());
    }

    /** How long, or 0 for as long as the katas take. */
    int minutes() {
        return minutes == null ? 0 : minutes;
    }
}
