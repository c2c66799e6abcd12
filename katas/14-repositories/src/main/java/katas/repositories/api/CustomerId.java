package katas.repositories.api;

/** Names a customer. */
public record CustomerId(String value) {
}
