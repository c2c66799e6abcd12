package katas.retry.persistence;

import katas.retry.api.OpId;
import katas.retry.domain.Transfer;
import org.hibernate.Session;

/** Every transfer that was made, for the auditors. */
public final class TransferLog {

    public boolean contains(Session session, OpId operation) {
        return session.find(TransferRow.class, operation.value()) != null;
    }

    public void add(Session session, Transfer transfer) {
        session.persist(new TransferRow(transfer));
    }
}
