package katas.boundaries.application;

import java.time.Clock;
import java.util.function.BiConsumer;
import katas.boundaries.api.ConcurrentChange;
import katas.boundaries.api.CustomerId;
import katas.boundaries.api.Money;
import katas.boundaries.api.NoSuchProduct;
import katas.boundaries.api.OrderDesk;
import katas.boundaries.api.OrderId;
import katas.boundaries.api.OrderView;
import katas.boundaries.api.Sku;
import katas.boundaries.domain.catalogue.Product;
import katas.boundaries.domain.order.Order;
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
        Product product = sessions.fromSession(session -> products.find(session, sku)).orElseThrow(() -> new NoSuchProduct(sku));
        change(id, (session, order) -> {
            order.add(product, quantity);
            orders.save(session, order);
        });
    }

    @Override
    public void changeQuantity(OrderId id, Sku sku, int quantity) {
        change(id, (session, order) -> order.changeQuantity(sku, quantity));
    }

    @Override
    public void removeLine(OrderId id, Sku sku) {
        change(id, (session, order) -> order.remove(sku));
    }

    @Override
    public void cancel(OrderId id) {
        try {
            sessions.inTransaction(session -> orders.remove(session, orders.get(session, id)));
        } catch (RuntimeException e) {
            throw told(id, e);
        }
    }

    @Override
    public OrderView view(OrderId id) {
        return sessions.fromSession(session -> {
            Order order = orders.get(session, id);
            return new OrderView(id, order.getCustomer(), order.getLimit(), order.total(),
                    order.getLines().stream()
                            .map(line -> new OrderView.Line(line.getSku(), line.getQuantity(), line.getUnitPrice()))
                            .toList());
        });
    }

    /** Every change of an order goes through here, and so through its root. */
    private void change(OrderId id, BiConsumer<Session, Order> command) {
        try {
            sessions.inTransaction(session -> command.accept(session, orders.getForChange(session, id)));
        } catch (RuntimeException e) {
            throw told(id, e);
        }
    }

    private static RuntimeException told(OrderId id, RuntimeException failure) {
        return Conflicts.isConflict(failure) ? new ConcurrentChange(id) : failure;
    }
}
