package katas.boundaries.domain.order;

import katas.boundaries.api.Money;
import katas.boundaries.api.Sku;

/** A line of an order. */
public record OrderLine(int lineNo, Sku sku, int quantity, Money unitPrice) {

    Money cost() {
        return unitPrice.times(quantity);
    }
}
