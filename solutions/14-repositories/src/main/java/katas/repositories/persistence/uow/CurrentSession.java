package katas.repositories.persistence.uow;

import java.util.function.Function;
import katas.repositories.api.NoTransaction;
import org.hibernate.Session;

/** The session of the transaction that this thread is in. */
public final class CurrentSession {

    private final ThreadLocal<Session> bound = new ThreadLocal<>();

    public void during(Session session, Runnable work) {
        bound.set(session);
        try {
            work.run();
        } finally {
            bound.remove();
        }
    }

    /** @throws NoTransaction when this thread is in none */
    public <T> T ask(Function<Session, T> question) {
        Session session = bound.get();
        if (session == null) {
            throw new NoTransaction();
        }
        return question.apply(session);
    }
}
