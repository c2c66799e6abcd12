package katas.retry.application;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import katas.retry.api.OpId;
import katas.retry.api.Sku;
import katas.retry.api.Stocks;
import katas.retry.domain.Transfer;
import katas.retry.persistence.Shelves;
import katas.retry.persistence.TransferLog;

public final class Warehouse implements Stocks {

    private final DataSource database;
    private final Shelves shelves;
    private final TransferLog log;
    private final Retry retry;

    public Warehouse(DataSource database, Shelves shelves, TransferLog log, Retry retry) {
        this.database = database;
        this.shelves = shelves;
        this.log = log;
        this.retry = retry;
    }

    @Override
    public void transfer(Sku from, Sku to, int qty, OpId operation) {
        Transfer transfer = new Transfer(operation, from, to, qty);
        retry.run(operation, () -> attempt(transfer));
    }

    private void attempt(Transfer transfer) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                make(connection, transfer);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                undo(connection, e);
                throw e;
            }
        }
    }

    private void make(Connection connection, Transfer transfer) throws SQLException {
        if (log.contains(connection, transfer.operation())) {
            return;
        }
        shelves.lock(connection, transfer.from(), transfer.to());
        shelves.change(connection, transfer.from(), -transfer.qty());
        shelves.change(connection, transfer.to(), transfer.qty());
        log.add(connection, transfer);
    }

    /** A connection that is gone can't be rolled back, and need not be. */
    private static void undo(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
