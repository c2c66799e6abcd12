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
        if (sessions.fromTransaction(session -> log.contains(session, operation))) {
            return;
        }
        Shelf source = sessions.fromTransaction(session -> shelves.find(session, from));
        Shelf target = sessions.fromTransaction(session -> shelves.find(session, to));
        source.add(-qty);
        target.add(qty);
        retry.run(operation, () -> sessions.inTransaction(session -> save(session, transfer, source, target)));
    }

    private void save(Session session, Transfer transfer, Shelf source, Shelf target) {
        if (log.contains(session, transfer.operation())) {
            return;
        }
        shelves.save(session, source);
        shelves.save(session, target);
        log.add(session, transfer);
    }
}
