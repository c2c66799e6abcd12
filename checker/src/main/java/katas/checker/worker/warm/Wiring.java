package katas.checker.worker.warm;

import katas.checker.worker.warm.api.Shelf;
import katas.kit.boot.BootContext;
import katas.kit.boot.IdSource;
import org.hibernate.SessionFactory;

/** Puts the application together. */
public final class Wiring {

    private Wiring() {
    }

    public static Shelf boot(BootContext context) {
        return new Books(context.sessionFactory(Book.class), context.ids());
    }

    private record Books(SessionFactory sessions, IdSource ids) implements Shelf {

        @Override
        public void add(String title) {
            String id = ids.next();
            sessions.inTransaction(session -> session.persist(new Book(id, title)));
            sessions.inTransaction(session -> session.find(Book.class, id).rename(title + "!"));
        }

        @Override
        public int size() {
            return sessions.fromTransaction(session -> session.createQuery("from Book b left join fetch b.tags order by b.title", Book.class).list().stream()
                    .mapToInt(book -> 1 + book.translations()).sum());
        }
    }
}
