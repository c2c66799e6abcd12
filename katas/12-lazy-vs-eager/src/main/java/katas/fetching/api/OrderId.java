package katas.fetching.api;

/** Names an order. */
public record OrderId(String value) {
}
