package katas.fetching.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "order_line")
@IdClass(OrderLine.Key.class)
public class OrderLine {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Order order;

    @Id
    @Column(name = "line_no")
    private int lineNo;

    private String sku;

    private int qty;

    @Column(name = "unit_price_minor")
    private long unitPriceMinor;

    protected OrderLine() {
    }

    public String getSku() {
        return sku;
    }

    public int getQty() {
        return qty;
    }

    public long getUnitPriceMinor() {
        return unitPriceMinor;
    }

    record Key(String order, int lineNo) {
    }
}
