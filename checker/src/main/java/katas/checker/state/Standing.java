package katas.checker.state;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.grader.Colour;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;

/**
 * Where a learner stands with a kata, for the code as it is now.
 *
 * @param state   in a word
 * @param verdict the last one, when it is about this code
 * @param hints   how many hints were seen
 */
public record Standing(State state, Optional<Tested> verdict, int hints) {

    /** In a word. */
    public enum State {
        /** The stub, never tested. */
        UNTOUCHED,
        /** Edited since the last test, or never tested. */
        EDITED,
        /** Tested, and some tests are red. */
        RED,
        /** Tested; it did not compile, or the tests could not be run to their end. */
        BROKEN,
        /** Tested, and everything is green. */
        GREEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Standing of(Kata kata, Progress progress) throws IOException {
        PristineKata pristine = Pristine.of(kata.repository()).kata(kata);
        Optional<Tested> holding = Optional.empty();
        if (progress.test().isPresent() && progress.test().get().hash().equals(CodeHash.of(pristine))) {
            holding = progress.test();
        }
        State state = holding.isPresent() ? of(holding.get().colour())
                : pristine.editsOfLearnersParts().isEmpty() ? State.UNTOUCHED : State.EDITED;
        return new Standing(state, holding, progress.hints());
    }

    private static State of(Colour colour) {
        return switch (colour) {
            case GREEN -> State.GREEN;
            case RED -> State.RED;
            case BROKEN -> State.BROKEN;
        };
    }

    public boolean green() {
        return state == State.GREEN;
    }

    /** Whether somebody is at work on it. */
    public boolean begun() {
        return state == State.EDITED || state == State.RED || state == State.BROKEN;
    }

    /** {@code red 9/11}. */
    public String text() {
        return state.word() + (state == State.RED ? " " + verdict.map(test -> test.passed() + "/" + test.tests()).orElse("") : "");
    }
}
