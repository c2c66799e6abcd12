package katas.txboundaries.domain;

import katas.txboundaries.api.OrderId;

/** How one attempt to get the money for an order ended. The reference is the provider's; null if nothing was charged. */
public record Payment(String key, OrderId order, long amountMinor, String currency, Status status, String reference) {

    public enum Status { CHARGED, DECLINED }

    public static Payment charged(Order order, String key, String reference) {
        return new Payment(key, order.id(), order.totalMinor(), order.currency(), Status.CHARGED, reference);
    }

    public static Payment declined(Order order, String key) {
        return new Payment(key, order.id(), order.totalMinor(), order.currency(), Status.DECLINED, null);
    }
}
