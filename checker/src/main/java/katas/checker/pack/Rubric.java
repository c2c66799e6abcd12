package katas.checker.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.checker.catalog.InterviewNotes;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Variant;
import katas.checker.catalog.VariantFolder;
import katas.checker.catalog.VariantKind;

/**
 * What an interviewer asks about a kata and listens for: the questions with what a strong answer contains, and red flags, which are what people believe
 * who get it wrong. Each red flag is a sentence that a wrong solution of the repository stands for, and which the tests have been proved to catch.
 *
 * @param questions from INTERVIEW.md
 * @param redFlags  beliefs to listen for
 */
public record Rubric(List<InterviewNotes.Question> questions, List<RedFlag> redFlags) {

    /** How an answer to a question is rated; the points are those of {@link InterviewNotes.Question#points()}. */
    public static final List<Level> LEVELS = List.of(
            new Level("strong", "names most of the points without being asked again, and gives a reason or an example from the code"),
            new Level("fair", "names some of them, and finds others when asked the follow-up"),
            new Level("weak", "names a technique and no reason, or stays with general words after the follow-up"),
            new Level("red flag", "defends one of the beliefs below after having seen the red test"));

    public Rubric {
        questions = List.copyOf(questions);
        redFlags = List.copyOf(redFlags);
    }

    /**
     * A level of the rating.
     *
     * @param name what it is called
     * @param says how somebody answers who is on it
     */
    public record Level(String name, String says) {
    }

    /**
     * A belief that leads to a wrong solution.
     *
     * @param variant the wrong solution that stands for it
     * @param belief  the sentence
     * @param tests   what fails for those who believe it, as sentences
     */
    public record RedFlag(String variant, String belief, List<String> tests) {

        public RedFlag {
            tests = List.copyOf(tests);
        }
    }

    /** Of a kata; what cannot be read of it is left out, and {@code kata verify} says what that is. */
    public static Rubric of(Kata kata) throws IOException {
        List<RedFlag> flags = new ArrayList<>();
        for (VariantFolder folder : kata.variants()) {
            if (folder.kind() == VariantKind.REJECT) {
                Variant.read(folder, new ArrayList<>()).ifPresent(variant -> flags.add(new RedFlag(variant.name(), variant.idea(),
                        variant.mustFail().stream().map(test -> test.replace('_', ' ')).toList())));
            }
        }
        return new Rubric(InterviewNotes.read(kata, new ArrayList<>()).questions(), flags);
    }

    /** The red flag that a wrong solution stands for. */
    public Optional<RedFlag> redFlag(String variant) {
        return redFlags.stream().filter(flag -> flag.variant().equals(variant)).findFirst();
    }
}
