package katas.atomicity.api;

import java.util.List;
import java.util.stream.Collectors;

/** What a customer wants to buy. */
public record Cart(String customerId, String currency, List<Line> lines) {

    public Cart {
        lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return customerId + "'s cart: " + lines.stream().map(Line::toString).collect(Collectors.joining(", "));
    }

    /** So many of one thing, at a price for each in minor units. */
    public record Line(String sku, int qty, long unitPriceMinor) {

        @Override
        public String toString() {
            return qty + " " + sku;
        }
    }
}
