package katas.boundaries.domain.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import katas.boundaries.api.Money;
import katas.boundaries.api.Sku;

@Entity
@Table(name = "order_line")
@IdClass(OrderLineId.class)
public class OrderLine {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private Order order;

    @Id
    @Column(name = "line_no")
    private int lineNo;

    private String sku;

    @Column(name = "qty")
    private int quantity;

    @Column(name = "unit_price_minor")
    private long unitPrice;

    @Version
    private int version;

    protected OrderLine() {
    }

    OrderLine(Order order, int lineNo, Sku sku, Money unitPrice, int quantity) {
        this.order = order;
        this.lineNo = lineNo;
        this.sku = sku.value();
        this.quantity = quantity;
        this.unitPrice = unitPrice.minor();
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

    void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    public Money getUnitPrice() {
        return new Money(unitPrice);
    }
}
