package katas.consistency.persistence;

import katas.consistency.api.CustomerId;
import org.hibernate.Session;

/** Who buys here, and how much they may owe. */
public final class Customers {

    public long creditLimit(Session session, CustomerId customer) {
        return session.find(CustomerRow.class, customer.value()).creditLimitMinor();
    }
}
