package katas.idempotency.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.KeyReused;
import katas.idempotency.api.Receipt;
import katas.idempotency.domain.Fingerprint;

/** What was answered to whom: a retry with a known key gets the old answer. */
public final class Keys {

    /** Makes the key that of this request, if it is still free. Who comes second waits here for the end of the first one's transaction. */
    public boolean claim(Connection connection, IdemKey key, ChargeRequest request) throws SQLException {
        String sql = "insert into idempotency (idem_key, request_hash) values (?, ?) on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, key.value());
            insert.setString(2, Fingerprint.of(request));
            return insert.executeUpdate() == 1;
        }
    }

    /** @throws KeyReused when it was another request that was answered */
    public Receipt answerTo(Connection connection, IdemKey key, ChargeRequest request) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select request_hash, response from idempotency where idem_key = ?")) {
            select.setString(1, key.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !row.getString(1).equals(Fingerprint.of(request))) {
                    throw new KeyReused(key);
                }
                return ReceiptText.read(row.getString(2));
            }
        }
    }

    public void remember(Connection connection, IdemKey key, Receipt receipt) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update idempotency set response = ? where idem_key = ?")) {
            update.setString(1, ReceiptText.of(receipt));
            update.setString(2, key.value());
            update.executeUpdate();
        }
    }
}
