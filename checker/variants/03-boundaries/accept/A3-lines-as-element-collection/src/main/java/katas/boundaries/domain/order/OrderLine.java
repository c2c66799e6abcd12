package katas.boundaries.domain.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import katas.boundaries.api.Money;
import katas.boundaries.api.Sku;

/** A value: it has no life and no identity without its order. */
@Embeddable
public class OrderLine {

    @Column(name = "line_no")
    private int lineNo;

    private String sku;

    @Column(name = "qty")
    private int quantity;

    @Column(name = "unit_price_minor")
    private long unitPrice;

    protected OrderLine() {
    }

    OrderLine(int lineNo, Sku sku, Money unitPrice, int quantity) {
        this.lineNo = lineNo;
        this.sku = sku.value();
        this.quantity = quantity;
        this.unitPrice = unitPrice.minor();
    }

    OrderLine withQuantity(int newQuantity) {
        return new OrderLine(lineNo, getSku(), getUnitPrice(), newQuantity);
    }

    public Money cost() {
        return getUnitPrice().times(quantity);
    }

    public int getLineNo() {
        return lineNo;
    }

    public Sku getSku() {
        return new Sku(sku);
    }

    public int getQuantity() {
        return quantity;
    }

    public Money getUnitPrice() {
        return new Money(unitPrice);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderLine line && lineNo == line.lineNo && quantity == line.quantity
                && unitPrice == line.unitPrice && sku.equals(line.sku);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lineNo, sku, quantity, unitPrice);
    }
}
