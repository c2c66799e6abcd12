package katas.boundaries.domain.order;

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

/** An order with its lines and its rules. Each change returns the line that is to be stored or deleted. */
public final class Order {

    private final OrderId id;
    private final CustomerId customer;
    private final Money limit;
    private final int version;
    private final List<OrderLine> lines;

    public Order(OrderId id, CustomerId customer, Money limit, int version, List<OrderLine> lines) {
        this.id = id;
        this.customer = customer;
        this.limit = limit;
        this.version = version;
        this.lines = new ArrayList<>(lines);
    }

    public OrderLine add(Sku sku, Money unitPrice, int quantity) {
        if (lines.size() >= OrderDesk.MAX_LINES) {
            throw new TooManyLines(id);
        }
        if (lines.stream().anyMatch(line -> line.sku().equals(sku))) {
            throw new SkuAlreadyOnOrder(id, sku);
        }
        int lineNo = lines.stream().mapToInt(OrderLine::lineNo).max().orElse(0) + 1;
        OrderLine added = new OrderLine(lineNo, sku, quantity, unitPrice);
        lines.add(added);
        mustStayWithinLimit();
        return added;
    }

    public OrderLine changeQuantity(Sku sku, int quantity) {
        OrderLine before = remove(sku);
        OrderLine changed = new OrderLine(before.lineNo(), sku, quantity, before.unitPrice());
        lines.add(changed);
        mustStayWithinLimit();
        return changed;
    }

    public OrderLine remove(Sku sku) {
        OrderLine removed = lines.stream().filter(line -> line.sku().equals(sku)).findFirst().orElseThrow(() -> new NoSuchLine(id, sku));
        lines.remove(removed);
        return removed;
    }

    public Money total() {
        return lines.stream().map(OrderLine::cost).reduce(Money.ZERO, Money::plus);
    }

    public CustomerId customer() {
        return customer;
    }

    public Money limit() {
        return limit;
    }

    public int version() {
        return version;
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    private void mustStayWithinLimit() {
        if (total().exceeds(limit)) {
            throw new LimitExceeded(id);
        }
    }
}
