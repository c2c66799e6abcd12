package katas.atomicity.persistence;

import java.util.ArrayList;
import java.util.List;
import katas.atomicity.domain.Order;
import org.hibernate.StatelessSession;

/** The orders of the shop. */
public final class Orders {

    public void add(StatelessSession session, Order order) {
        session.insert(new OrderRow(order));
        List<LineRow> lines = new ArrayList<>();
        order.lines().forEach(line -> lines.add(new LineRow(order.id(), lines.size() + 1, line)));
        session.insertMultiple(lines);
    }
}
