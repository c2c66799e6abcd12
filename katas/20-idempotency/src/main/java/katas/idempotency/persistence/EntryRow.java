package katas.idempotency.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import katas.idempotency.domain.Payment;

@Entity
@Table(name = "ledger_entry")
public class EntryRow {

    @Id
    private String id;
    private String account;
    @Column(name = "amount_minor")
    private long amountMinor;
    @Column(name = "order_id")
    private String orderId;
    private String kind;

    protected EntryRow() {
    }

    EntryRow(Payment payment, String account, long amountMinor) {
        this.id = payment.id() + "-" + account;
        this.account = account;
        this.amountMinor = amountMinor;
        this.orderId = payment.orderId();
        this.kind = "CHARGE";
    }
}
