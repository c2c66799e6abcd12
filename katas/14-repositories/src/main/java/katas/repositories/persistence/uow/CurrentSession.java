package katas.repositories.persistence.uow;

import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** The session that this thread works with: that of its transaction, or one of its own where there is none. */
public final class CurrentSession {

    private final SessionFactory sessions;
    private final ThreadLocal<Session> bound = new ThreadLocal<>();

    public CurrentSession(SessionFactory sessions) {
        this.sessions = sessions;
    }

    public void during(Session session, Runnable work) {
        bound.set(session);
        try {
            work.run();
        } finally {
            bound.remove();
        }
    }

    public <T> T ask(Function<Session, T> question) {
        if (bound.get() == null) {
            bound.set(sessions.openSession());
        }
        return question.apply(bound.get());
    }
}
