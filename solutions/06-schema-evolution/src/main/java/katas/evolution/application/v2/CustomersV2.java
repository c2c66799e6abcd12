package katas.evolution.application.v2;

import katas.evolution.api.CustomerId;
import katas.evolution.api.Customers;
import katas.evolution.persistence.v2.CustomerRow;
import org.hibernate.SessionFactory;

/** The customers, as release 2 knows them. */
public final class CustomersV2 implements Customers {

    private final SessionFactory sessions;

    public CustomersV2(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public void add(CustomerId id, String fullName) {
        sessions.inTransaction(session -> session.persist(new CustomerRow(id, fullName)));
    }

    @Override
    public void rename(CustomerId id, String fullName) {
        sessions.inTransaction(session -> session.find(CustomerRow.class, id.value()).rename(fullName));
    }

    @Override
    public String nameOf(CustomerId id) {
        return sessions.fromTransaction(session -> session.find(CustomerRow.class, id.value()).name());
    }
}
