package katas.boundaries.application;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import katas.boundaries.api.ConcurrentChange;
import katas.boundaries.api.CustomerId;
import katas.boundaries.api.LimitExceeded;
import katas.boundaries.api.Money;
import katas.boundaries.api.NoSuchLine;
import katas.boundaries.api.NoSuchProduct;
import katas.boundaries.api.OrderDesk;
import katas.boundaries.api.OrderId;
import katas.boundaries.api.OrderView;
import katas.boundaries.api.Sku;
import katas.boundaries.api.SkuAlreadyOnOrder;
import katas.boundaries.api.TooManyLines;
import katas.boundaries.domain.order.Order;
import katas.boundaries.domain.order.OrderLine;
import katas.boundaries.persistence.OrderLineRepository;
import katas.boundaries.persistence.OrderRepository;
import katas.boundaries.persistence.ProductRepository;
import katas.kit.boot.IdSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public final class OrderDeskService implements OrderDesk {

    private final SessionFactory sessions;
    private final IdSource ids;
    private final Clock clock;
    private final OrderRepository orders = new OrderRepository();
    private final OrderLineRepository lines = new OrderLineRepository();
    private final ProductRepository products = new ProductRepository();

    public OrderDeskService(SessionFactory sessions, IdSource ids, Clock clock) {
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public OrderId open(CustomerId customer, Money limit) {
        OrderId id = new OrderId(ids.next());
        sessions.inTransaction(session -> orders.add(session, new Order(id, customer, limit, clock.instant())));
        return id;
    }

    @Override
    public void addLine(OrderId id, Sku sku, int quantity) {
        change(id, (session, order) -> {
            Money price = products.priceOf(session, sku).orElseThrow(() -> new NoSuchProduct(sku));
            List<OrderLine> present = lines.of(session, id);
            if (present.size() >= MAX_LINES) {
                throw new TooManyLines(id);
            }
            if (present.stream().anyMatch(line -> line.getSku().equals(sku))) {
                throw new SkuAlreadyOnOrder(id, sku);
            }
            int lineNo = present.stream().mapToInt(OrderLine::getLineNo).max().orElse(0) + 1;
            OrderLine added = new OrderLine(order, lineNo, sku, price, quantity);
            mustNotExceed(order, total(present).plus(added.cost()));
            lines.add(session, added);
        });
    }

    @Override
    public void changeQuantity(OrderId id, Sku sku, int quantity) {
        change(id, (session, order) -> {
            List<OrderLine> present = lines.of(session, id);
            line(present, id, sku).setQuantity(quantity);
            mustNotExceed(order, total(present));
        });
    }

    @Override
    public void removeLine(OrderId id, Sku sku) {
        change(id, (session, order) -> lines.remove(session, line(lines.of(session, id), id, sku)));
    }

    @Override
    public void cancel(OrderId id) {
        change(id, (session, order) -> {
            lines.removeAll(session, id);
            orders.remove(session, order);
        });
    }

    @Override
    public OrderView view(OrderId id) {
        return sessions.fromSession(session -> {
            Order order = orders.get(session, id);
            List<OrderLine> present = lines.of(session, id);
            return new OrderView(id, order.getCustomer(), order.getLimit(), total(present), present.stream()
                    .map(line -> new OrderView.Line(line.getSku(), line.getQuantity(), line.getUnitPrice()))
                    .toList());
        });
    }

    private void change(OrderId id, BiConsumer<Session, Order> command) {
        try {
            sessions.inTransaction(session -> command.accept(session, orders.get(session, id)));
        } catch (RuntimeException e) {
            throw Conflicts.isConflict(e) ? new ConcurrentChange(id) : e;
        }
    }

    private static void mustNotExceed(Order order, Money total) {
        if (total.exceeds(order.getLimit())) {
            throw new LimitExceeded(order.getId());
        }
    }

    private static OrderLine line(List<OrderLine> present, OrderId id, Sku sku) {
        return present.stream().filter(line -> line.getSku().equals(sku)).findFirst().orElseThrow(() -> new NoSuchLine(id, sku));
    }

    private static Money total(List<OrderLine> present) {
        return present.stream().map(OrderLine::cost).reduce(Money.ZERO, Money::plus);
    }
}
