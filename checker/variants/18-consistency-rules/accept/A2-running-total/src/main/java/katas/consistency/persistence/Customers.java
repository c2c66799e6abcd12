package katas.consistency.persistence;

import jakarta.persistence.LockModeType;
import katas.consistency.api.CustomerId;
import org.hibernate.Session;

/** Who buys here, and how much they may owe. */
public final class Customers {

    /** Adds to what the customer owes, if the limit allows it; false if it does not. Whoever is second waits here, and sees what the first has left. */
    public boolean reserve(Session session, CustomerId customer, long totalMinor) {
        return session.createNativeMutationQuery("""
                        update customer set open_total_minor = open_total_minor + :total
                        where id = :customer and open_total_minor + :total <= credit_limit_minor""")
                .setParameter("total", totalMinor)
                .setParameter("customer", customer.value())
                .executeUpdate() == 1;
    }

    /**
     * Makes everybody else who locks this customer wait until the transaction ends. Only what is read after this is up to date.
     *
     * @return the customer's credit limit
     */
    public long lock(Session session, CustomerId customer) {
        return session.find(CustomerRow.class, customer.value(), LockModeType.PESSIMISTIC_WRITE).creditLimitMinor();
    }
}
