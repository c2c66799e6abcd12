package katas.idempotency.api;

/**
 * Names one intention of a client.
 *
 * @param value at most 60 characters
 */
public record IdemKey(String value) {
}
