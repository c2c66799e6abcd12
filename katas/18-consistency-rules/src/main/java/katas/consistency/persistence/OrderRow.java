package katas.consistency.persistence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import katas.consistency.domain.Order;

@Entity
@Table(name = "orders")
public class OrderRow {

    @Id
    private String id;
    @Column(name = "customer_id")
    private String customerId;
    private String status;
    @Column(name = "total_minor")
    private long totalMinor;
    @Column(name = "placed_at")
    private Instant placedAt;
    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    private List<LineRow> lines = new ArrayList<>();

    protected OrderRow() {
    }

    OrderRow(Order order) {
        this.id = order.id().value();
        this.customerId = order.customer().value();
        this.status = "PLACED";
        this.totalMinor = order.totalMinor();
        this.placedAt = order.placedAt();
        order.items().forEach(item -> lines.add(new LineRow(lines.size() + 1, item)));
    }
}
