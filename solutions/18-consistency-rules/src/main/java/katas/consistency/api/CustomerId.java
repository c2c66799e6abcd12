package katas.consistency.api;

/** Names a customer. */
public record CustomerId(String value) {
}
