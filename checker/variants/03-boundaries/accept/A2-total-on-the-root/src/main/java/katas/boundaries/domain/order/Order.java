package katas.boundaries.domain.order;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import katas.boundaries.api.CustomerId;
import katas.boundaries.api.LimitExceeded;
import katas.boundaries.api.Money;
import katas.boundaries.api.NoSuchLine;
import katas.boundaries.api.OrderDesk;
import katas.boundaries.api.OrderId;
import katas.boundaries.api.Sku;
import katas.boundaries.api.SkuAlreadyOnOrder;
import katas.boundaries.api.TooManyLines;

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

    @Column(name = "total_minor")
    private long total;

    @Column(name = "placed_at")
    private Instant placedAt;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo")
    private List<OrderLine> lines = new ArrayList<>();

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

    public void add(Sku sku, Money unitPrice, int quantity) {
        if (lines.size() >= OrderDesk.MAX_LINES) {
            throw new TooManyLines(getId());
        }
        if (lines.stream().anyMatch(line -> line.getSku().equals(sku))) {
            throw new SkuAlreadyOnOrder(getId(), sku);
        }
        int lineNo = lines.stream().mapToInt(OrderLine::getLineNo).max().orElse(0) + 1;
        lines.add(new OrderLine(this, lineNo, sku, unitPrice, quantity));
        totalUp();
    }

    public void changeQuantity(Sku sku, int quantity) {
        line(sku).setQuantity(quantity);
        totalUp();
    }

    public void remove(Sku sku) {
        lines.remove(line(sku));
        totalUp();
    }

    public Money total() {
        return lines.stream().map(OrderLine::cost).reduce(Money.ZERO, Money::plus);
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

    public List<OrderLine> getLines() {
        return List.copyOf(lines);
    }

    private OrderLine line(Sku sku) {
        return lines.stream().filter(line -> line.getSku().equals(sku)).findFirst().orElseThrow(() -> new NoSuchLine(getId(), sku));
    }

    /** The total is a column of the order, so that whoever changes a line changes the order. */
    private void totalUp() {
        if (total().exceeds(getLimit())) {
            throw new LimitExceeded(getId());
        }
        total = total().minor();
    }
}
