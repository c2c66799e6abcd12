package katas.boundaries.domain.order;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import katas.boundaries.api.Money;
import katas.boundaries.api.OrderDesk;
import katas.boundaries.api.OrderId;
import katas.boundaries.api.Sku;
import katas.boundaries.api.SkuAlreadyOnOrder;
import katas.boundaries.api.TooManyLines;
import katas.boundaries.domain.catalogue.Product;
import katas.boundaries.domain.customers.Customer;

@Entity
@Table(name = "orders")
public class Order {

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    private String status;

    private String currency;

    @Column(name = "limit_minor")
    private long limit;

    @Column(name = "placed_at")
    private Instant placedAt;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<OrderLine> lines = new ArrayList<>();

    @Version
    private int version;

    protected Order() {
    }

    public Order(OrderId id, Customer customer, Money limit, Instant placedAt) {
        this.id = id.value();
        this.customer = customer;
        this.limit = limit.minor();
        this.placedAt = placedAt;
        this.status = "NEW";
        this.currency = "EUR";
    }

    public void add(Product product, int quantity) {
        if (lines.size() >= OrderDesk.MAX_LINES) {
            throw new TooManyLines(getId());
        }
        if (lines.stream().anyMatch(line -> line.getProduct().getSku().equals(product.getSku()))) {
            throw new SkuAlreadyOnOrder(getId(), new Sku(product.getSku()));
        }
        int lineNo = lines.stream().mapToInt(OrderLine::getLineNo).max().orElse(0) + 1;
        lines.add(new OrderLine(this, lineNo, product, quantity));
    }

    public Money total() {
        return lines.stream().map(OrderLine::cost).reduce(Money.ZERO, Money::plus);
    }

    public OrderId getId() {
        return new OrderId(id);
    }

    public Customer getCustomer() {
        return customer;
    }

    public Money getLimit() {
        return new Money(limit);
    }

    public List<OrderLine> getLines() {
        return lines;
    }
}
