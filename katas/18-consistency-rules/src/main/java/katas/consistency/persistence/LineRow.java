package katas.consistency.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import katas.consistency.api.Item;

@Embeddable
class LineRow {

    @Column(name = "line_no")
    private int lineNo;
    private String sku;
    private int qty;
    @Column(name = "unit_price_minor")
    private long unitPriceMinor;

    protected LineRow() {
    }

    LineRow(int lineNo, Item item) {
        this.lineNo = lineNo;
        this.sku = item.sku().value();
        this.qty = item.qty();
        this.unitPriceMinor = item.unitPriceMinor();
    }
}
