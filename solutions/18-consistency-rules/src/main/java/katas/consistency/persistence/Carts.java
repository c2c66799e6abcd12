package katas.consistency.persistence;

import java.time.Instant;
import katas.consistency.api.CartId;
import katas.consistency.api.CustomerId;
import org.hibernate.Session;

/** The carts of the customers. */
public final class Carts {

    public boolean hasOpen(Session session, CustomerId customer) {
        return session.createSelectionQuery("select count(*) from CartRow where customerId = :customer and status = 'OPEN'", Long.class)
                .setParameter("customer", customer.value())
                .getSingleResult() > 0;
    }

    public void open(Session session, CartId cart, CustomerId customer, Instant now) {
        session.persist(new CartRow(cart, customer, now));
    }
}
