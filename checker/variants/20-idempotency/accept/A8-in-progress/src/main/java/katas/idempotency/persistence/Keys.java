package katas.idempotency.persistence;

import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.InProgress;
import katas.idempotency.api.KeyReused;
import katas.idempotency.api.Receipt;
import org.hibernate.Session;
import org.hibernate.Timeouts;

/** What was answered to whom: a retry with a known key gets the old answer. */
public final class Keys {

    /** As PostgreSQL and as H2 say it. */
    private static final Set<String> LOCK_NOT_AVAILABLE = Set.of("55P03", "HYT00");

    /** Makes sure that there is a row to lock. It says nothing yet, not even what the key is for. */
    public void create(Session session, IdemKey key) {
        session.createNativeMutationQuery("insert into idempotency (idem_key) values (:key) on conflict do nothing")
                .setParameter("key", key.value())
                .executeUpdate();
    }

    /**
     * Keeps everybody else with this key out until the transaction ends.
     *
     * @return the answer, if there is one
     * @throws KeyReused  when it was another request that was answered
     * @throws InProgress when somebody else is in
     */
    public Optional<Receipt> lock(Session session, IdemKey key, ChargeRequest request) {
        KeyRow row = lock(session, key);
        if (row.isAnswered() && !row.isFor(request)) {
            throw new KeyReused(key);
        }
        return row.isAnswered() ? Optional.of(row.receipt()) : Optional.empty();
    }

    private static KeyRow lock(Session session, IdemKey key) {
        try {
            return session.find(KeyRow.class, key.value(), LockModeType.PESSIMISTIC_WRITE, Timeouts.NO_WAIT);
        } catch (RuntimeException e) {
            throw isLockedOut(e) ? new InProgress(key) : e;
        }
    }

    /** However the mapper calls it, and however deep it is buried. */
    private static boolean isLockedOut(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && LOCK_NOT_AVAILABLE.contains(String.valueOf(refusal.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    public void remember(Session session, IdemKey key, ChargeRequest request, Receipt receipt) {
        session.find(KeyRow.class, key.value()).answer(request, receipt);
    }
}
