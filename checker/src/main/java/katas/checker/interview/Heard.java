package katas.checker.interview;

import java.util.Optional;
import katas.checker.watch.Event;

/** What happens in an interview beside what happens while somebody watches. */
public sealed interface Heard extends Event.Other {

    /** Somebody wants something. */
    record Asked(Ask ask) implements Heard {
    }

    /** A line that means nothing. */
    record NotUnderstood(String line) implements Heard {
    }

    /**
     * Nobody can ask for anything any more, since standard input is at its end.
     *
     * @param left whether that means that somebody has left; the end of {@code /dev/null} does not
     */
    record InputOver(boolean left) implements Heard {
    }

    /** What a key means. */
    static Optional<Event> key(int character) {
        return Ask.of(character).map(Asked::new);
    }
}
