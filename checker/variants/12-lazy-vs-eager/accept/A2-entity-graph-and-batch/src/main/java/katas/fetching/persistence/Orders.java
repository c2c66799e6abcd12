package katas.fetching.persistence;

import jakarta.persistence.EntityGraph;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.query.SelectionQuery;

/** Finds orders. */
public final class Orders {

    private static final String NEWEST_FIRST = "from Order o order by o.placedAt desc, o.id";

    public Order get(Session session, String id) {
        return session.find(Order.class, id);
    }

    public List<Order> newest(Session session, int skip, int count) {
        return newestFirst(session, skip, count).getResultList();
    }

    /** With customer and lines; payments come in batches. */
    public List<Order> newestInFull(Session session, int skip, int count) {
        EntityGraph<Order> customerAndLines = session.createEntityGraph(Order.class);
        customerAndLines.addAttributeNodes("customer", "lines");
        return newestFirst(session, skip, count).setEntityGraph(customerAndLines, GraphSemantic.LOAD).getResultList();
    }

    private static SelectionQuery<Order> newestFirst(Session session, int skip, int count) {
        return session.createSelectionQuery(NEWEST_FIRST, Order.class).setFirstResult(skip).setMaxResults(count);
    }
}
