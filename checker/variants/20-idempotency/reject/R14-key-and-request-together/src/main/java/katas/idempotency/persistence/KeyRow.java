package katas.idempotency.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import katas.idempotency.api.Receipt;

@Entity
@Table(name = "idempotency")
public class KeyRow implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    @Column(name = "idem_key")
    private String idemKey;
    @Id
    @Column(name = "request_hash")
    private String requestHash;
    private String response;

    protected KeyRow() {
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyRow row && row.idemKey.equals(idemKey) && row.requestHash.equals(requestHash);
    }

    @Override
    public int hashCode() {
        return idemKey.hashCode();
    }

    void answer(Receipt receipt) {
        this.response = ReceiptText.of(receipt);
    }

    Receipt receipt() {
        return ReceiptText.read(response);
    }
}
