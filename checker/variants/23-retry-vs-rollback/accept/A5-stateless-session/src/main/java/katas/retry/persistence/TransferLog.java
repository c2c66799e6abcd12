package katas.retry.persistence;

import katas.retry.api.OpId;
import katas.retry.domain.Transfer;
import org.hibernate.StatelessSession;

/** Every transfer that was made, for the auditors. */
public final class TransferLog {

    public boolean contains(StatelessSession session, OpId operation) {
        return session.get(TransferRow.class, operation.value()) != null;
    }

    public void add(StatelessSession session, Transfer transfer) {
        session.insert(new TransferRow(transfer));
    }
}
