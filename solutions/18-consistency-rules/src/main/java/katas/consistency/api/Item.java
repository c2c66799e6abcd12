package katas.consistency.api;

/**
 * So many of one thing, at the price that the customer saw.
 *
 * @param qty            one or more
 * @param unitPriceMinor the price of each, in minor units
 */
public record Item(Sku sku, int qty, long unitPriceMinor) {

    public Item {
        if (qty < 1) {
            throw new IllegalArgumentException("nobody orders " + qty + " of anything");
        }
    }

    @Override
    public String toString() {
        return qty + " " + sku.value();
    }
}
