package katas.boundaries.api;

/** Names a product: a stock keeping unit. */
public record Sku(String value) {
}
