package katas.consistency.persistence;

import jakarta.persistence.LockModeType;
import katas.consistency.api.CustomerId;
import org.hibernate.Session;

/** Who buys here, and how much they may owe. */
public final class Customers {

    /**
     * Raises the customer's version at the commit, which fails if somebody else has raised it since it was read here.
     *
     * @return the customer's credit limit
     */
    public long takePart(Session session, CustomerId customer) {
        return session.find(CustomerRow.class, customer.value(), LockModeType.OPTIMISTIC_FORCE_INCREMENT).creditLimitMinor();
    }
}
