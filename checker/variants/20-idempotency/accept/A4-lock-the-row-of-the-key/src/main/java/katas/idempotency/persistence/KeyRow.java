package katas.idempotency.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.Receipt;
import katas.idempotency.domain.Fingerprint;

@Entity
@Table(name = "idempotency")
public class KeyRow {

    @Id
    @Column(name = "idem_key")
    private String idemKey;
    @Column(name = "request_hash")
    private String requestHash;
    private String response;

    protected KeyRow() {
    }

    boolean isFor(ChargeRequest request) {
        return requestHash.equals(Fingerprint.of(request));
    }

    boolean isAnswered() {
        return response != null;
    }

    void answer(ChargeRequest request, Receipt receipt) {
        this.requestHash = Fingerprint.of(request);
        this.response = ReceiptText.of(receipt);
    }

    Receipt receipt() {
        return ReceiptText.read(response);
    }
}
