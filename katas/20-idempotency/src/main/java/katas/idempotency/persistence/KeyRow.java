package katas.idempotency.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.Receipt;

@Entity
@Table(name = "idempotency")
public class KeyRow {

    @Id
    @Column(name = "idem_key")
    private String idemKey;
    private String response;

    protected KeyRow() {
    }

    KeyRow(IdemKey key, Receipt receipt) {
        this.idemKey = key.value();
        this.response = ReceiptText.of(receipt);
    }

    Receipt receipt() {
        return ReceiptText.read(response);
    }
}
