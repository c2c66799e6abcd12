package katas.txboundaries.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.domain.Order;

@Entity
@Table(name = "orders")
public class OrderRow {

    @Id
    private String id;
    @Column(name = "customer_id")
    private String customerId;
    private String email;
    @Enumerated(EnumType.STRING)
    private Order.Status status;
    private String currency;
    @Column(name = "total_minor")
    private long totalMinor;
    private String note;
    @Version
    private int version;

    protected OrderRow() {
    }

    Order toOrder() {
        return new Order(new OrderId(id), email, status, totalMinor, currency);
    }

    void become(Order.Status newStatus) {
        status = newStatus;
    }
}
