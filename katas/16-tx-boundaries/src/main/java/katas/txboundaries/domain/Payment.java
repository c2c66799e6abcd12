package katas.txboundaries.domain;

import katas.txboundaries.api.OrderId;

/** One attempt to get the money for an order, and how it ended. The reference is the provider's; null if nothing was charged. */
public record Payment(String id, OrderId order, long amountMinor, String currency, Status status, String key, String reference) {

    public enum Status { CHARGED, DECLINED }

    public static Payment charged(String id, Order order, String key, String reference) {
        return new Payment(id, order.id(), order.totalMinor(), order.currency(), Status.CHARGED, key, reference);
    }

    public static Payment declined(String id, Order order, String key) {
        return new Payment(id, order.id(), order.totalMinor(), order.currency(), Status.DECLINED, key, null);
    }
}
