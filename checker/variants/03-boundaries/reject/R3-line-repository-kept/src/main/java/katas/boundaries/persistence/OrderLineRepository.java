package katas.boundaries.persistence;

import java.util.List;
import katas.boundaries.api.OrderId;
import katas.boundaries.domain.order.OrderLine;
import org.hibernate.Session;

public final class OrderLineRepository {

    public List<OrderLine> of(Session session, OrderId order) {
        return session.createSelectionQuery("from OrderLine l where l.order.id = :order order by l.lineNo", OrderLine.class)
                .setParameter("order", order.value())
                .getResultList();
    }

    public void add(Session session, OrderLine line) {
        session.persist(line);
    }

    public void remove(Session session, OrderLine line) {
        session.remove(line);
    }

    public void removeAll(Session session, OrderId order) {
        session.createMutationQuery("delete from OrderLine l where l.order.id = :order")
                .setParameter("order", order.value())
                .executeUpdate();
    }
}
