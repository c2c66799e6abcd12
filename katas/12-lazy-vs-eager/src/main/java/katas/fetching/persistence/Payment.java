package katas.fetching.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "payment")
public class Payment {

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Order order;

    @Column(name = "amount_minor")
    private long amountMinor;

    protected Payment() {
    }

    public String getId() {
        return id;
    }

    public long getAmountMinor() {
        return amountMinor;
    }
}
