package katas.txboundaries.persistence;

import java.time.Instant;
import java.util.List;
import katas.txboundaries.domain.Command;
import katas.txboundaries.domain.Order;
import org.hibernate.Session;

/** What has to be done outside of the database, in the order in which it was decided. */
public final class Outbox {

    public Command add(Session session, Command.Type type, Order order, String key) {
        OutboxRow row = new OutboxRow(type, order, key);
        session.persist(row);
        return row.toCommand(order);
    }

    public List<Command> open(Session session, Command.Type type) {
        return session.createSelectionQuery("""
                        select c, o from OutboxRow c join OrderRow o on o.id = c.aggregateId
                        where c.publishedAt is null and c.type = :type order by c.id""", Object[].class)
                .setParameter("type", type)
                .getResultStream().map(row -> ((OutboxRow) row[0]).toCommand(((OrderRow) row[1]).toOrder())).toList();
    }

    /** False if somebody else has done it already. */
    public boolean done(Session session, Command command, Instant when) {
        return session.createMutationQuery("update OutboxRow o set o.publishedAt = :now where o.id = :id and o.publishedAt is null")
                .setParameter("now", when)
                .setParameter("id", command.number())
                .executeUpdate() == 1;
    }
}
