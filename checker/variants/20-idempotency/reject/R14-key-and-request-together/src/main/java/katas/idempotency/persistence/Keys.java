package katas.idempotency.persistence;

import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.IdemKey;
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

    public Receipt answerTo(Session session, IdemKey key, ChargeRequest request) {
        return row(session, key, request).receipt();
    }

    public void remember(Session session, IdemKey key, ChargeRequest request, Receipt receipt) {
        row(session, key, request).answer(receipt);
    }

    private static KeyRow row(Session session, IdemKey key, ChargeRequest request) {
        return session.createSelectionQuery("from KeyRow where idemKey = :key and requestHash = :hash", KeyRow.class)
                .setParameter("key", key.value())
                .setParameter("hash", Fingerprint.of(request))
                .getSingleResult();
    }
}
