package katas.boundaries.domain.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import katas.boundaries.api.CustomerId;
import katas.boundaries.api.Money;
import katas.boundaries.api.OrderId;

@Entity
@Table(name = "orders")
public class Order {

    @Id
    private String id;

    @Column(name = "customer_id")
    private String customer;

    private String status;

    private String currency;

    @Column(name = "limit_minor")
    private long limit;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Version
    private int version;

    protected Order() {
    }

    public Order(OrderId id, CustomerId customer, Money limit, Instant placedAt) {
        this.id = id.value();
        this.customer = customer.value();
        this.limit = limit.minor();
        this.placedAt = placedAt;
        this.status = "NEW";
        this.currency = "EUR";
    }

    public OrderId getId() {
        return new OrderId(id);
    }

    public CustomerId getCustomer() {
        return new CustomerId(customer);
    }

    public Money getLimit() {
        return new Money(limit);
    }
}
