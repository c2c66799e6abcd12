package katas.repositories.persistence.uow;

import java.util.function.Function;
import katas.repositories.api.NoTransaction;
import org.hibernate.StatelessSession;

/** The session of the transaction that this thread is in. */
public final class CurrentSession {

    private final ThreadLocal<StatelessSession> bound = new ThreadLocal<>();

    public void during(StatelessSession session, Runnable work) {
        bound.set(session);
        try {
            work.run();
        } finally {
            bound.remove();
        }
    }

    /** @throws NoTransaction when this thread is in none */
    public <T> T ask(Function<StatelessSession, T> question) {
        StatelessSession session = bound.get();
        if (session == null) {
            throw new NoTransaction();
        }
        return question.apply(session);
    }
}
