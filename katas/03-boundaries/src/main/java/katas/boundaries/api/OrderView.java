package katas.boundaries.api;

import java.util.List;

/** An order to look at. */
public record OrderView(OrderId id, CustomerId customer, Money limit, Money total, List<Line> lines) {

    /** A line to look at. */
    public record Line(Sku sku, int quantity, Money unitPrice) {
    }
}
