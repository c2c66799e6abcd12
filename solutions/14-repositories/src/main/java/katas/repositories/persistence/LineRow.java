package katas.repositories.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import katas.repositories.api.Line;

@Embeddable
class LineRow {

    private String sku;
    private int qty;
    @Column(name = "unit_price_minor")
    private long unitPriceMinor;

    protected LineRow() {
    }

    LineRow(Line line) {
        this.sku = line.sku();
        this.qty = line.qty();
        this.unitPriceMinor = line.unitPriceMinor();
    }

    Line toLine() {
        return new Line(sku, qty, unitPriceMinor);
    }
}
