package katas.idempotency.persistence;

import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.InProgress;
import katas.idempotency.api.KeyReused;
import katas.idempotency.api.Receipt;
import katas.idempotency.domain.Fingerprint;
import org.hibernate.Session;

/** What was answered to whom: a retry with a known key gets the old answer. */
public final class Keys {

    /**
     * Makes the key that of this request, if it is still free. Who comes second waits here for the end of the first one's transaction: after a
     * commit the key is taken, after a rollback it is free.
     */
    public boolean claim(Session session, IdemKey key, ChargeRequest request) {
        return session.createNativeMutationQuery("insert into idempotency (idem_key, request_hash) values (:key, :hash) on conflict do nothing")
                .setParameter("key", key.value())
                .setParameter("hash", Fingerprint.of(request))
                .executeUpdate() == 1;
    }

    /**
     * @throws KeyReused  when it was another request that was answered
     * @throws InProgress when it is not answered yet
     */
    public Receipt answerTo(Session session, IdemKey key, ChargeRequest request) {
        KeyRow row = session.find(KeyRow.class, key.value());
        if (!row.isFor(request)) {
            throw new KeyReused(key);
        }
        return row.receipt().orElseThrow(() -> new InProgress(key));
    }

    public void remember(Session session, IdemKey key, Receipt receipt) {
        session.find(KeyRow.class, key.value()).answer(receipt);
    }
}
