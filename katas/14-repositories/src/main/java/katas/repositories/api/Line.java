package katas.repositories.api;

/** So many pieces of one product, each at this price in cents. */
public record Line(String sku, int qty, long unitPriceMinor) {
}
