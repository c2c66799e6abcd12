package katas.atomicity.api;

/** Names an order. */
public record OrderId(String value) {
}
