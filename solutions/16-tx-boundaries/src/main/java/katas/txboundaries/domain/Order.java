package katas.txboundaries.domain;

import katas.txboundaries.api.OrderId;

/** What the cashier has to know about an order. */
public record Order(OrderId id, String email, Status status, long totalMinor, String currency) {

    public enum Status { PLACED, PAYMENT_PENDING, PAID, CANCELLED }

    public boolean isPayable() {
        return status == Status.PLACED;
    }

    public boolean isPaid() {
        return status == Status.PAID;
    }
}
