package katas.evolution.application.backfill;

import java.util.List;
import katas.evolution.api.Backfill;
import org.hibernate.SessionFactory;

/** Makes a list of what is to be done, and does it in pieces. */
public final class NameBackfill implements Backfill {

    private static final int PIECE = 64;
    private static final String TO_DO = "select id from customer where full_name <> name and name <> '' order by id";
    private static final String COPY = "update customer set full_name = name where full_name <> name and id in (:ids)";

    private final SessionFactory sessions;

    public NameBackfill(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public void run() {
        List<String> ids = sessions.fromStatelessTransaction(session -> session.createNativeQuery(TO_DO, String.class).getResultList());
        for (int i = 0; i < ids.size(); i += PIECE) {
            List<String> piece = ids.subList(i, Math.min(ids.size(), i + PIECE));
            sessions.inStatelessTransaction(session -> session.createNativeMutationQuery(COPY).setParameterList("ids", piece).executeUpdate());
        }
    }
}
