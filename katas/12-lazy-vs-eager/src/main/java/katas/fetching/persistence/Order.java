package katas.fetching.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;

@Entity
@Table(name = "orders")
public class Order {

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer customer;

    private String status;

    @Column(name = "total_minor")
    private long totalMinor;

    @Column(name = "placed_at")
    private OffsetDateTime placedAt;

    @OneToMany(mappedBy = "order")
    private List<OrderLine> lines;

    @OneToMany(mappedBy = "order")
    private List<Payment> payments;

    protected Order() {
    }

    public String getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    public String getStatus() {
        return status;
    }

    public long getTotalMinor() {
        return totalMinor;
    }

    public List<OrderLine> getLines() {
        return lines;
    }

    public List<Payment> getPayments() {
        return payments;
    }
}
