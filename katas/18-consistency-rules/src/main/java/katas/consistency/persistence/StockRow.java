package katas.consistency.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "stock")
public class StockRow {

    @Id
    private String sku;
    @Column(name = "on_hand")
    private int onHand;

    protected StockRow() {
    }

    int onHand() {
        return onHand;
    }

    void take(int qty) {
        onHand -= qty;
    }
}
