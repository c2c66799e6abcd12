package katas.boundaries.persistence;

import java.util.Optional;
import katas.boundaries.api.Money;
import katas.boundaries.api.OrderId;
import katas.boundaries.api.Sku;
import katas.boundaries.domain.order.OrderLine;
import org.hibernate.Session;

public final class OrderLineRepository {

    public Optional<OrderLine> find(Session session, OrderId order, Sku sku) {
        return session.createSelectionQuery("from OrderLine l where l.order.id = :order and l.product.sku = :sku", OrderLine.class)
                .setParameter("order", order.value())
                .setParameter("sku", sku.value())
                .uniqueResultOptional();
    }

    /** What the order's lines for all other products cost. */
    public Money totalOfOthers(Session session, OrderId order, Sku sku) {
        Long total = session.createSelectionQuery("select sum(l.unitPrice * l.quantity) from OrderLine l"
                        + " where l.order.id = :order and l.product.sku <> :sku", Long.class)
                .setParameter("order", order.value())
                .setParameter("sku", sku.value())
                .getSingleResultOrNull();
        return total == null ? Money.ZERO : new Money(total);
    }

    public Money limitOf(Session session, OrderId order) {
        return new Money(session.createSelectionQuery("select o.limit from Order o where o.id = :order", Long.class)
                .setParameter("order", order.value())
                .getSingleResult());
    }

    public void remove(Session session, OrderLine line) {
        session.remove(line);
    }
}
