package katas.retry.api;

/** Names one transfer, chosen by the caller. Whoever asks for the same transfer again uses the same one. */
public record OpId(String value) {
}
