package katas.repositories.application;

import katas.repositories.api.Tx;
import katas.repositories.persistence.uow.CurrentSession;
import org.hibernate.SessionFactory;

/** Transactions of the database. */
public final class SqlTx implements Tx {

    private final SessionFactory sessions;
    private final CurrentSession current;

    public SqlTx(SessionFactory sessions, CurrentSession current) {
        this.sessions = sessions;
        this.current = current;
    }

    @Override
    public void run(Runnable work) {
        sessions.inTransaction(session -> current.during(session, work));
    }
}
