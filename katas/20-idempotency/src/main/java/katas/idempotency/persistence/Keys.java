package katas.idempotency.persistence;

import java.util.Optional;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.Receipt;
import org.hibernate.Session;

/** What was answered to whom: a retry with a known key gets the old answer. */
public final class Keys {

    public Optional<Receipt> answerTo(Session session, IdemKey key) {
        return session.createSelectionQuery("from KeyRow where idemKey = :key", KeyRow.class)
                .setParameter("key", key.value())
                .setMaxResults(1)
                .uniqueResultOptional()
                .map(KeyRow::receipt);
    }

    public void remember(Session session, IdemKey key, Receipt receipt) {
        session.persist(new KeyRow(key, receipt));
    }
}
