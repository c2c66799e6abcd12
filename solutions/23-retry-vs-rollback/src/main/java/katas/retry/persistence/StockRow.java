package katas.retry.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import katas.retry.domain.Shelf;

@Entity
@Table(name = "stock")
public class StockRow implements Shelf {

    @Id
    private String sku;
    @Column(name = "on_hand")
    private int onHand;
    @Version
    private int version;

    protected StockRow() {
    }

    @Override
    public void add(int qty) {
        onHand += qty;
    }
}
