package katas.atomicity.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import katas.atomicity.domain.Order;

@Entity
@Table(name = "orders")
public class OrderRow {

    @Id
    private String id;
    @Column(name = "customer_id")
    private String customerId;
    private String status;
    private String currency;
    @Column(name = "total_minor")
    private long totalMinor;
    @Column(name = "placed_at")
    private Instant placedAt;

    protected OrderRow() {
    }

    OrderRow(Order order) {
        this.id = order.id().value();
        this.customerId = order.customerId();
        this.status = "PLACED";
        this.currency = order.currency();
        this.totalMinor = order.totalMinor();
        this.placedAt = order.placedAt();
    }
}
