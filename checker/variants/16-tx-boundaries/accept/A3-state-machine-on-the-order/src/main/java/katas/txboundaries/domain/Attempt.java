package katas.txboundaries.domain;

/** The n-th attempt to get the money for an order, counted from 0. */
public record Attempt(Order order, long number) {

    /** Always the same for the same attempt, and another for the next. */
    public String key() {
        return order.id().value() + "/" + number;
    }
}
