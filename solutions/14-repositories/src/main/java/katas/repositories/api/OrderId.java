package katas.repositories.api;

/** Names an order. */
public record OrderId(String value) {
}
