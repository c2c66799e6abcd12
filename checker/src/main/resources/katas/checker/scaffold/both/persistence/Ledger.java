package katas.{{package}}.persistence;

import katas.{{package}}.domain.Sale;
import org.hibernate.Session;

/** The books. */
public final class Ledger {

    public void book(Session session, Sale sale) {
        session.persist(new Entry(sale));
    }
}
