package katas.idempotency.persistence;

import java.util.Optional;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.KeyReused;
import katas.idempotency.api.Receipt;
import katas.idempotency.domain.Fingerprint;
import org.hibernate.Session;

/** What was answered to whom: a retry with a known key gets the old answer. */
public final class Keys {

    /** @throws KeyReused when it was another request that was answered */
    public Optional<Receipt> answerTo(Session session, IdemKey key, ChargeRequest request) {
        KeyRow row = session.find(KeyRow.class, key.value());
        if (row == null) {
            return Optional.empty();
        }
        if (!row.isFor(request)) {
            throw new KeyReused(key);
        }
        return Optional.of(row.receipt());
    }

    public void remember(Session session, IdemKey key, ChargeRequest request, Receipt receipt) {
        session.createNativeMutationQuery("insert into idempotency (idem_key, request_hash, response) values (:key, :hash, :response) on conflict do nothing")
                .setParameter("key", key.value())
                .setParameter("hash", Fingerprint.of(request))
                .setParameter("response", ReceiptText.of(receipt))
                .executeUpdate();
    }
}
