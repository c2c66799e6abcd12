package katas.consistency.persistence;

import katas.consistency.api.CustomerId;
import org.hibernate.Session;

/** Who buys here, and how much they may owe. */
public final class Customers {

    /** How much more the customer may owe. */
    public long freeCredit(Session session, CustomerId customer) {
        return session.createSelectionQuery("""
                        select c.creditLimitMinor - (select coalesce(sum(o.totalMinor), 0) from OrderRow o where o.customerId = c.id and o.status = 'PLACED')
                        from CustomerRow c where c.id = :customer""", Long.class)
                .setParameter("customer", customer.value())
                .getSingleResult();
    }
}
