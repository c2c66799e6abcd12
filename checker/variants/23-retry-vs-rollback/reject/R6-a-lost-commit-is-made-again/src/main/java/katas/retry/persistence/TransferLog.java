package katas.retry.persistence;

import katas.retry.api.OpId;
import katas.retry.domain.Transfer;
import org.hibernate.Session;

/** Every transfer that was made, for the auditors. */
public final class TransferLog {

    /** By a query, or a lost connection would look as if the transfer had not been made. */
    public boolean contains(Session session, OpId operation) {
        return session.createSelectionQuery("select count(*) from TransferRow where operation = :operation", Long.class)
                .setParameter("operation", operation.value()).getSingleResult() > 0;
    }

    public void add(Session session, Transfer transfer) {
        session.merge(new TransferRow(transfer));
    }
}
