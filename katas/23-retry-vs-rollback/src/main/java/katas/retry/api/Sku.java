package katas.retry.api;

/** Names a thing that the shop sells. */
public record Sku(String value) {
}
