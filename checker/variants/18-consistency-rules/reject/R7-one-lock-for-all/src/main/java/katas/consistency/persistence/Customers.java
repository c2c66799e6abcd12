package katas.consistency.persistence;

import jakarta.persistence.LockModeType;
import katas.consistency.api.CustomerId;
import org.hibernate.Session;

/** Who buys here, and how much they may owe. */
public final class Customers {

    /**
     * Makes everybody else wait until the transaction ends. Only what is read after this is up to date.
     *
     * @return the customer's credit limit
     */
    public long lock(Session session, CustomerId customer) {
        session.createSelectionQuery("from CustomerRow order by id", CustomerRow.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        return session.find(CustomerRow.class, customer.value()).creditLimitMinor();
    }
}
