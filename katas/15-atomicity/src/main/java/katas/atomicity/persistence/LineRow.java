package katas.atomicity.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import katas.atomicity.api.Cart;

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

    LineRow(int lineNo, Cart.Line line) {
        this.lineNo = lineNo;
        this.sku = line.sku();
        this.qty = line.qty();
        this.unitPriceMinor = line.unitPriceMinor();
    }
}
