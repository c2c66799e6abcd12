package katas.consistency.persistence;

import jakarta.persistence.LockModeType;
import katas.consistency.api.CustomerId;
import org.hibernate.Session;

/** Who buys here, and how much they may owe. */
public final class Customers {

    /** Adds to what the customer owes; the database refuses what is beyond the limit. */
    public void owes(Session session, CustomerId customer, long totalMinor) {
        session.createNativeMutationQuery("update customer set open_total_minor = open_total_minor + :total where id = :customer")
                .setParameter("total", totalMinor)
                .setParameter("customer", customer.value())
                .executeUpdate();
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
