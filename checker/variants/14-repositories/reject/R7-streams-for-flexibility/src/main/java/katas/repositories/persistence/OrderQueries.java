package katas.repositories.persistence;

import java.util.stream.Stream;
import katas.repositories.api.Order;
import katas.repositories.persistence.uow.CurrentSession;

/** For whatever nobody has thought of yet. */
public final class OrderQueries {

    private final CurrentSession current;

    public OrderQueries(CurrentSession current) {
        this.current = current;
    }

    public Stream<Order> all() {
        return current.ask(session -> session.createSelectionQuery("from OrderRow", OrderRow.class).getResultStream().map(OrderRow::toOrder));
    }
}
