package katas.checker.attempt;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How something came to its end. */
public enum How {
    @JsonProperty("submitted") SUBMITTED("submitted"),
    @JsonProperty("gaveUp") GAVE_UP("given up"),
    @JsonProperty("timeOver") TIME_OVER("time over"),
    /** It came back from somebody to whom it was handed out. */
    @JsonProperty("handedIn") HANDED_IN("handed in");

    private final String words;

    How(String words) {
        this.words = words;
    }

    /** As a text says it. */
    public String inWords() {
        return words;
    }
}
