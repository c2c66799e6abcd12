package katas.boundaries.api;

/** Names a customer. */
public record CustomerId(String value) {
}
