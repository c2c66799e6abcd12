package katas.consistency.persistence;

import jakarta.persistence.LockModeType;
import katas.consistency.api.CustomerId;
import org.hibernate.Session;

/** Who buys here, and how much they may owe. */
public final class Customers {

    public long creditLimit(Session session, CustomerId customer) {
        return session.find(CustomerRow.class, customer.value()).creditLimitMinor();
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
