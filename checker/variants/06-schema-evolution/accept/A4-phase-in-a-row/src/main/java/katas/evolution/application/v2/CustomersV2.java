package katas.evolution.application.v2;

import katas.evolution.api.CustomerId;
import katas.evolution.api.Customers;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** The customers, as release 2 knows them: in every transaction it asks which column is the truth. */
public final class CustomersV2 implements Customers {

    private final SessionFactory sessions;

    public CustomersV2(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public void add(CustomerId id, String fullName) {
        sessions.inStatelessTransaction(session -> change(session, id, fullName, isOld(session)
                ? "insert into customer (name, full_name, id) values (:name, :name, :id)"
                : "insert into customer (full_name, id) values (:name, :id)"));
    }

    @Override
    public void rename(CustomerId id, String fullName) {
        sessions.inStatelessTransaction(session -> change(session, id, fullName, isOld(session)
                ? "update customer set name = :name, full_name = :name where id = :id"
                : "update customer set full_name = :name where id = :id"));
    }

    @Override
    public String nameOf(CustomerId id) {
        return sessions.fromStatelessTransaction(session -> session.createNativeQuery(isOld(session)
                ? "select name from customer where id = :id"
                : "select full_name from customer where id = :id", String.class).setParameter("id", id.value()).getSingleResult());
    }

    private static boolean isOld(StatelessSession session) {
        return session.createNativeQuery("select phase from rollout", String.class).getSingleResult().equals("OLD");
    }

    private static void change(StatelessSession session, CustomerId id, String fullName, String sql) {
        session.createNativeMutationQuery(sql).setParameter("name", fullName).setParameter("id", id.value()).executeUpdate();
    }
}
