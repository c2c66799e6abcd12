package katas.boundaries.application;

import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.function.Consumer;
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
import katas.boundaries.domain.catalogue.Product;
import katas.boundaries.domain.customers.Customer;
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
        tx(id, session -> {
            Customer owner = session.find(Customer.class, customer.value());
            session.persist(new Order(id, owner, limit, clock.instant()));
        });
        return id;
    }

    @Override
    public void addLine(OrderId id, Sku sku, int quantity) {
        Product product = sessions.fromSession(session -> products.find(session, sku)).orElseThrow(() -> new NoSuchProduct(sku));
        tx(id, session -> {
            Order order = orders.get(session, id);
            order.add(product, quantity);
            orders.save(session, order);
        });
    }

    @Override
    public void changeQuantity(OrderId id, Sku sku, int quantity) {
        tx(id, session -> {
            OrderLine line = line(session, id, sku);
            Money others = lines.totalOfOthers(session, id, sku);
            if (others.plus(line.getUnitPrice().times(quantity)).exceeds(lines.limitOf(session, id))) {
                throw new LimitExceeded(id);
            }
            line.setQuantity(quantity);
        });
    }

    @Override
    public void removeLine(OrderId id, Sku sku) {
        tx(id, session -> lines.remove(session, line(session, id, sku)));
    }

    @Override
    public void cancel(OrderId id) {
        tx(id, session -> orders.remove(session, orders.get(session, id)));
    }

    @Override
    public OrderView view(OrderId id) {
        return sessions.fromSession(session -> {
            Order order = orders.get(session, id);
            return new OrderView(id, new CustomerId(order.getCustomer().getId()), order.getLimit(), order.total(),
                    order.getLines().stream()
                            .map(line -> new OrderView.Line(new Sku(line.getProduct().getSku()), line.getQuantity(), line.getUnitPrice()))
                            .toList());
        });
    }

    private OrderLine line(Session session, OrderId id, Sku sku) {
        orders.get(session, id);
        return lines.find(session, id, sku).orElseThrow(() -> new NoSuchLine(id, sku));
    }

    private void tx(OrderId id, Consumer<Session> work) {
        try {
            sessions.inTransaction(work);
        } catch (OptimisticLockException e) {
            throw new ConcurrentChange(id);
        }
    }
}
