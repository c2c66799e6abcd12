package katas.retry.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import katas.retry.api.OpId;
import katas.retry.domain.Transfer;

/** Every transfer that was made, for the auditors. */
public final class TransferLog {

    public boolean contains(Connection connection, OpId operation) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from transfer_log where op_id = ?")) {
            query.setString(1, operation.value());
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    public void add(Connection connection, Transfer transfer) throws SQLException {
        String sql = "insert into transfer_log (op_id, from_sku, to_sku, qty) values (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, transfer.operation().value());
            insert.setString(2, transfer.from().value());
            insert.setString(3, transfer.to().value());
            insert.setInt(4, transfer.qty());
            insert.executeUpdate();
        }
    }
}
