package katas.txboundaries.domain;

import katas.txboundaries.api.OrderId;

/** One attempt to get the money for an order. The provider knows it by its key, and never charges a key twice. */
public record Payment(String key, OrderId order, long amountMinor, String currency) {

    public enum Status { PENDING, CHARGED, DECLINED }

    public static Payment of(Order order, String key) {
        return new Payment(key, order.id(), order.totalMinor(), order.currency());
    }
}
