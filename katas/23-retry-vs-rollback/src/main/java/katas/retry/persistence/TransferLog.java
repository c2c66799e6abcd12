package katas.retry.persistence;

import katas.retry.domain.Transfer;
import org.hibernate.Session;

/** Every transfer that was made, for the auditors. */
public final class TransferLog {

    public void add(Session session, Transfer transfer) {
        session.persist(new TransferRow(transfer));
    }
}
