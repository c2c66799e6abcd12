package katas.consistency.api;

/** Names a cart. */
public record CartId(String value) {
}
