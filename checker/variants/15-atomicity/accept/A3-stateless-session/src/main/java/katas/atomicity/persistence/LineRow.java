package katas.atomicity.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import katas.atomicity.api.Cart;
import katas.atomicity.api.OrderId;

@Entity
@Table(name = "order_line")
public class LineRow {

    @EmbeddedId
    private Place place;
    private String sku;
    private int qty;
    @Column(name = "unit_price_minor")
    private long unitPriceMinor;

    protected LineRow() {
    }

    LineRow(OrderId order, int lineNo, Cart.Line line) {
        this.place = new Place(order.value(), lineNo);
        this.sku = line.sku();
        this.qty = line.qty();
        this.unitPriceMinor = line.unitPriceMinor();
    }

    @Embeddable
    record Place(@Column(name = "order_id") String orderId, @Column(name = "line_no") int lineNo) {
    }
}
