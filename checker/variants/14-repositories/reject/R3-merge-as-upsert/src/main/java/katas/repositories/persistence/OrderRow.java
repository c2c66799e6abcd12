package katas.repositories.persistence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import katas.repositories.api.CustomerId;
import katas.repositories.api.Line;
import katas.repositories.api.Order;
import katas.repositories.api.OrderId;

@Entity
@Table(name = "orders")
public class OrderRow {

    @Id
    private String id;
    @Column(name = "customer_id")
    private String customerId;
    @Enumerated(EnumType.STRING)
    private Order.Status status;
    private int version;
    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "line_no")
    private List<LineRow> lines = new ArrayList<>();

    protected OrderRow() {
    }

    OrderRow(Order order) {
        this.id = order.id().value();
        this.customerId = order.customer().value();
        this.version = order.version() + 1;
        take(order);
    }

    /** Copies in. */
    final void take(Order order) {
        status = order.status();
        lines.clear();
        order.lines().forEach(line -> lines.add(new LineRow(line)));
    }

    /** Copies out. */
    Order toOrder() {
        List<Line> copied = new ArrayList<>();
        lines.forEach(line -> copied.add(line.toLine()));
        return Order.restore(new OrderId(id), new CustomerId(customerId), status, copied, version);
    }

    int version() {
        return version;
    }
}
