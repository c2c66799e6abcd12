package katas.txboundaries.api;

/** Names an order. */
public record OrderId(String value) {
}
