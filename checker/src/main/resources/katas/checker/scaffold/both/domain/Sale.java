package katas.{{package}}.domain;

/** Something that was sold. */
public record Sale(String id, String sku, int qty, long unitPriceMinor) {

    public long amountMinor() {
        return qty * unitPriceMinor;
    }
}
