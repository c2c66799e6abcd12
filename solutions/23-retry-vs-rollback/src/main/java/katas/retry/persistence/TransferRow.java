package katas.retry.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import katas.retry.domain.Transfer;

@Entity
@Table(name = "transfer_log")
public class TransferRow {

    @Id
    @Column(name = "op_id")
    private String operation;
    @Column(name = "from_sku")
    private String from;
    @Column(name = "to_sku")
    private String to;
    private int qty;

    protected TransferRow() {
    }

    TransferRow(Transfer transfer) {
        this.operation = transfer.operation().value();
        this.from = transfer.from().value();
        this.to = transfer.to().value();
        this.qty = transfer.qty();
    }
}
