package katas.retry.application;

import katas.retry.api.OpId;
import katas.retry.api.Sku;
import katas.retry.api.Stocks;
import katas.retry.domain.Shelf;
import katas.retry.domain.Transfer;
import katas.retry.persistence.Shelves;
import katas.retry.persistence.TransferLog;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public final class Warehouse implements Stocks {

    private final SessionFactory sessions;
    private final Shelves shelves;
    private final TransferLog log;
    private final Retry retry;

    public Warehouse(SessionFactory sessions, Shelves shelves, TransferLog log, Retry retry) {
        this.sessions = sessions;
        this.shelves = shelves;
        this.log = log;
        this.retry = retry;
    }

    @Override
    public void transfer(Sku from, Sku to, int qty, OpId operation) {
        Transfer transfer = new Transfer(operation, from, to, qty);
        retry.run(operation, () -> sessions.inTransaction(session -> make(session, transfer)), () -> isMade(operation));
    }

    private boolean isMade(OpId operation) {
        return sessions.fromTransaction(session -> log.contains(session, operation));
    }

    /** One attempt: a new session, a new transaction, everything read anew. */
    private void make(Session session, Transfer transfer) {
        Shelf source = shelves.find(session, transfer.from());
        Shelf target = shelves.find(session, transfer.to());
        source.add(-transfer.qty());
        target.add(transfer.qty());
        log.add(session, transfer);
    }
}
