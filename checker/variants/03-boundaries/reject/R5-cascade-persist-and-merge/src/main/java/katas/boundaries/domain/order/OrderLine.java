package katas.boundaries.domain.order;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import katas.boundaries.api.Money;
import katas.boundaries.api.Sku;
import katas.boundaries.domain.catalogue.Product;

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

    @ManyToOne(fetch = FetchType.LAZY, cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @JoinColumn(name = "sku")
    private Product product;

    @Column(name = "qty")
    private int quantity;

    @Column(name = "unit_price_minor")
    private long unitPrice;

    protected OrderLine() {
    }

    OrderLine(Order order, int lineNo, Product product, int quantity) {
        this.order = order;
        this.lineNo = lineNo;
        this.product = product;
        this.quantity = quantity;
        this.unitPrice = product.getPrice().minor();
    }

    public Money cost() {
        return getUnitPrice().times(quantity);
    }

    public int getLineNo() {
        return lineNo;
    }

    public Sku getSku() {
        return new Sku(product.getSku());
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
