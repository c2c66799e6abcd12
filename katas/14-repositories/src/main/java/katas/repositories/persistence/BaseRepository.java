package katas.repositories.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import katas.repositories.persistence.uow.CurrentSession;
import org.hibernate.Session;
import org.hibernate.Transaction;

/** What every repository needs. */
public abstract class BaseRepository<T> {

    private final CurrentSession current;
    private final Class<T> type;

    protected BaseRepository(CurrentSession current, Class<T> type) {
        this.current = current;
        this.type = type;
    }

    /** For whatever a repository does not offer. */
    public EntityManager em() {
        return session();
    }

    protected Optional<T> find(Object id) {
        return Optional.ofNullable(session().find(type, id));
    }

    protected List<T> findAll() {
        return session().createSelectionQuery("from " + type.getName(), type).getResultList();
    }

    /** When this returns, it is stored. */
    protected void store(T row) {
        Transaction transaction = session().getTransaction();
        boolean goesOn = transaction.isActive();
        if (!goesOn) {
            transaction.begin();
        }
        session().merge(row);
        transaction.commit();
        if (goesOn) {
            transaction.begin();
        }
    }

    protected Session session() {
        return current.ask(session -> session);
    }
}
