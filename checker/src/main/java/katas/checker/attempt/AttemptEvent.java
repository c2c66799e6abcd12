package katas.checker.attempt;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Something that happened while somebody solved katas against the clock: a line of the file. All of them have a {@link Stamp}; what is
 * about one kata of the attempt has its slug.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({@Type(name = "began", value = AttemptEvent.Began.class), @Type(name = "kata", value = AttemptEvent.KataBegan.class),
        @Type(name = "run", value = AttemptEvent.Ran.class), @Type(name = "hint", value = AttemptEvent.HintShown.class),
        @Type(name = "paused", value = AttemptEvent.Paused.class), @Type(name = "resumed", value = AttemptEvent.Resumed.class),
        @Type(name = "timeOver", value = AttemptEvent.TimeOver.class), @Type(name = "kataEnded", value = AttemptEvent.KataEnded.class),
        @Type(name = "ended", value = AttemptEvent.Ended.class), @Type(name = "answer", value = AttemptEvent.Answered.class)})
public sealed interface AttemptEvent {

    Stamp stamp();

    /** An attempt begins. */
    record Began(@JsonUnwrapped Stamp stamp, Setting setting) implements AttemptEvent {
    }

    /**
     * One of its katas begins.
     *
     * @param kata       its slug
     * @param published  the hash of the copy that judges
     * @param behaviours the tests that there must be
     * @param green      those that were green before anything was written
     */
    record KataBegan(@JsonUnwrapped Stamp stamp, String kata, String published, List<String> behaviours, List<String> green) implements AttemptEvent {
    }

    /**
     * The tests were run.
     *
     * @param verdict       {@code green}, {@code red} or {@code broken}
     * @param compiled      whether there was anything to run
     * @param green         the tests that passed
     * @param misconception the reject variant that was recognised, or null
     * @param belief        its sentence, or null
     * @param millis        from the save to the verdict
     */
    record Ran(@JsonUnwrapped Stamp stamp, String kata, String verdict, boolean compiled, List<String> green, String misconception, String belief,
               long millis) implements AttemptEvent {
    }

    /** A hint was looked at; 1 is the first. */
    record HintShown(@JsonUnwrapped Stamp stamp, String kata, int hint) implements AttemptEvent {
    }

    /** Somebody has stopped the clock. */
    record Paused(@JsonUnwrapped Stamp stamp) implements AttemptEvent {
    }

    /**
     * The clock runs again.
     *
     * @param after      why it stood still
     * @param awayMillis how long, by the clock on the wall; 0 when that was set back meanwhile
     */
    record Resumed(@JsonUnwrapped Stamp stamp, Away after, long awayMillis) implements AttemptEvent {
    }

    /** The time is over; what comes later is out of time. */
    record TimeOver(@JsonUnwrapped Stamp stamp) implements AttemptEvent {
    }

    /**
     * Nothing more counts for a kata.
     *
     * @param how     why
     * @param verdict the final one: {@code green}, {@code red} or {@code broken}
     * @param green   the tests that passed at last
     */
    record KataEnded(@JsonUnwrapped Stamp stamp, String kata, How how, String verdict, List<String> green) implements AttemptEvent {
    }

    /** The attempt is over. */
    record Ended(@JsonUnwrapped Stamp stamp, How how) implements AttemptEvent {
    }

    /**
     * An interview question was answered and compared with the strong answer. A later answer to the same question replaces an earlier one.
     *
     * @param question its heading in the kata's interview notes
     * @param text     what was typed; empty when it was said aloud
     * @param made     which points of the strong answer were made, from 0
     * @param points   how many there are
     */
    record Answered(@JsonUnwrapped Stamp stamp, String kata, String question, String text, List<Integer> made, int points) implements AttemptEvent {
    }
}
