package katas.checker.attempt;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How something came to its end. */
public enum How {
    @JsonProperty("submitted") SUBMITTED,
    @JsonProperty("gaveUp") GAVE_UP,
    @JsonProperty("timeOver") TIME_OVER,
    /** It came back from somebody to whom it was handed out. */
    @JsonProperty("handedIn") HANDED_IN
}
