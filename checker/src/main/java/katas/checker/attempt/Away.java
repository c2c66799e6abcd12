package katas.checker.attempt;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why the clock stood still. */
public enum Away {
    /** Somebody wanted it to. */
    @JsonProperty("pause") PAUSE,
    /** The program was closed or killed, or the computer was switched off. */
    @JsonProperty("closed") CLOSED,
    /** The computer was asleep, or the program was stopped for a while. */
    @JsonProperty("asleep") ASLEEP
}
