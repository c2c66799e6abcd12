package katas.evolution.application.v3;

import katas.evolution.api.CustomerId;
import katas.evolution.api.Customers;
import katas.evolution.application.v2.CustomersV2;
import katas.evolution.persistence.v3.CustomerRow;
import org.hibernate.SessionFactory;

/** The customers, as release 3 knows them. */
public final class CustomersV3 implements Customers {

    private final SessionFactory sessions;

    public CustomersV3(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public void add(CustomerId id, String fullName) {
        CustomersV2.in(sessions, session -> {
            session.persist(new CustomerRow(id, fullName));
            return id;
        });
    }

    @Override
    public void rename(CustomerId id, String fullName) {
        CustomersV2.in(sessions, session -> {
            session.find(CustomerRow.class, id.value()).rename(fullName);
            return id;
        });
    }

    @Override
    public String nameOf(CustomerId id) {
        return CustomersV2.in(sessions, session -> session.find(CustomerRow.class, id.value()).name());
    }
}
