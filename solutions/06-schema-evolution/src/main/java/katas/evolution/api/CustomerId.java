package katas.evolution.api;

/** Names a customer. */
public record CustomerId(String value) {
}
