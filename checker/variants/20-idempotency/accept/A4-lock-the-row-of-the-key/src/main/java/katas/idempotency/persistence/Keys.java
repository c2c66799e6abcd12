package katas.idempotency.persistence;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.KeyReused;
import katas.idempotency.api.Receipt;
import org.hibernate.Session;

/** What was answered to whom: a retry with a known key gets the old answer. */
public final class Keys {

    /** Makes sure that there is a row to lock. It says nothing yet, not even what the key is for. */
    public void create(Session session, IdemKey key) {
        session.createNativeMutationQuery("insert into idempotency (idem_key) values (:key) on conflict do nothing")
                .setParameter("key", key.value())
                .executeUpdate();
    }

    /**
     * Makes everybody else with this key wait until the transaction ends.
     *
     * @return the answer, if there is one
     * @throws KeyReused when it was another request that was answered
     */
    public Optional<Receipt> lock(Session session, IdemKey key, ChargeRequest request) {
        KeyRow row = session.find(KeyRow.class, key.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row.isAnswered() && !row.isFor(request)) {
            throw new KeyReused(key);
        }
        return row.isAnswered() ? Optional.of(row.receipt()) : Optional.empty();
    }

    public void remember(Session session, IdemKey key, ChargeRequest request, Receipt receipt) {
        session.find(KeyRow.class, key.value()).answer(request, receipt);
    }
}
