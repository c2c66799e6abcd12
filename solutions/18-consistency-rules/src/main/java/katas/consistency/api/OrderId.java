package katas.consistency.api;

/** Names an order. */
public record OrderId(String value) {
}
