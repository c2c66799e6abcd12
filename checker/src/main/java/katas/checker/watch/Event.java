package katas.checker.watch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.checker.catalog.Kata;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Verdict;

/** Everything that can happen while somebody watches a kata. */
public sealed interface Event {

    /** Something in the kata's folder may have changed; whether it did, its contents say. */
    record Touched() implements Event {
    }

    /** A key was pressed. */
    record Pressed(Key key) implements Event {
    }

    /** The terminal has another size, or was used by another program meanwhile. */
    record Resized() implements Event {
    }

    /**
     * It is time to go: a signal, the end of the input.
     *
     * @param code the exit code that shells expect after the signal; 0 when it was none
     */
    record Leave(int code) implements Event {

        public Leave() {
            this(0);
        }
    }

    /** Something that another loop than the watcher's understands. */
    non-sealed interface Other extends Event {
    }

    /** A run has got so far. */
    record Graded(int run, GradingEvent event) implements Event {
    }

    /**
     * A run is over.
     *
     * @param run     its number
     * @param verdict empty when it was abandoned or the grader failed
     * @param fault   why the grader failed
     */
    record Over(int run, Optional<Verdict> verdict, Optional<Exception> fault) implements Event {
    }

    /** The answer to a key. */
    record Said(String text) implements Event {
    }

    /** Something that is worth telling although nobody asked. */
    record Noted(String text) implements Event {
    }

    /** All katas there are, in their order, and the slugs of those that are green. */
    record Counted(List<Kata> all, Set<String> green) implements Event {
    }
}
