package katas.boundaries.api;

/** Names an order. */
public record OrderId(String value) {
}
