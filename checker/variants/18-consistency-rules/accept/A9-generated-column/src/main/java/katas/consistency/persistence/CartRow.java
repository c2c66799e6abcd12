package katas.consistency.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import katas.consistency.api.CartId;
import katas.consistency.api.CustomerId;

@Entity
@Table(name = "cart")
public class CartRow {

    @Id
    private String id;
    @Column(name = "customer_id")
    private String customerId;
    private String status;
    @Column(name = "opened_at")
    private Instant openedAt;
    protected CartRow() {
    }

    CartRow(CartId id, CustomerId customer, Instant openedAt) {
        this.id = id.value();
        this.customerId = customer.value();
        this.status = "OPEN";
        this.openedAt = openedAt;
    }
}
