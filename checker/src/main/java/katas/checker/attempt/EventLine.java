package katas.checker.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** One event, one line of JSON. */
final class EventLine {

    /** What a later version adds is no reason not to understand the rest. */
    private static final ObjectMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private EventLine() {
    }

    static String of(AttemptEvent event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + event, e);
        }
    }

    /** Empty when this is no event, or not all of one. */
    static Optional<AttemptEvent> parse(String line) {
        try {
            AttemptEvent event = JSON.readValue(line, AttemptEvent.class);
            return event != null && event.stamp() != null && event.stamp().attempt() != null ? Optional.of(event) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
