package katas.idempotency.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.KeyReused;
import katas.idempotency.api.Receipt;
import katas.idempotency.domain.Fingerprint;
import org.hibernate.Session;

/** What was answered to whom: a retry with a known key gets the old answer. */
public final class Keys {

    private static final String DUPLICATE = "23505";

    /**
     * Makes the key that of this request, if it is still free. Who comes second waits here for the end of the first one's transaction: after a
     * commit the key is taken, after a rollback it is free.
     */
    public boolean claim(Session session, IdemKey key, ChargeRequest request) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into idempotency (idem_key, request_hash) values (?, ?)")) {
                insert.setString(1, key.value());
                insert.setString(2, Fingerprint.of(request));
                return insert.executeUpdate() == 1;
            } catch (SQLException e) {
                if (DUPLICATE.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            }
        });
    }

    /** @throws KeyReused when it was another request that was answered */
    public Optional<Receipt> find(Session session, IdemKey key, ChargeRequest request) {
        KeyRow row = session.find(KeyRow.class, key.value());
        if (row == null) {
            return Optional.empty();
        }
        if (!row.isFor(request)) {
            throw new KeyReused(key);
        }
        return Optional.of(row.receipt());
    }

    /** @throws KeyReused when it was another request that was answered */
    public Receipt answerTo(Session session, IdemKey key, ChargeRequest request) {
        KeyRow row = session.find(KeyRow.class, key.value());
        if (!row.isFor(request)) {
            throw new KeyReused(key);
        }
        return row.receipt();
    }

    public void remember(Session session, IdemKey key, Receipt receipt) {
        session.find(KeyRow.class, key.value()).answer(receipt);
    }
}
