package katas.idempotency.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.Receipt;
import katas.idempotency.domain.Payment;

@Entity
@Table(name = "payment")
public class PaymentRow {

    @Id
    private String id;
    @Column(name = "order_id")
    private String orderId;
    @Column(name = "amount_minor")
    private long amountMinor;
    private String currency;
    private String status;
    @Column(name = "charged_at")
    private Instant chargedAt;
    @Column(name = "idem_key")
    private String idemKey;

    protected PaymentRow() {
    }

    PaymentRow(IdemKey key, Payment payment) {
        this.id = payment.id();
        this.orderId = payment.orderId();
        this.amountMinor = payment.amountMinor();
        this.currency = payment.currency();
        this.status = "CHARGED";
        this.chargedAt = payment.chargedAt();
        this.idemKey = key.value();
    }

    boolean isFor(ChargeRequest request) {
        return request.equals(new ChargeRequest(orderId, amountMinor, currency));
    }

    Receipt receipt() {
        return new Receipt(id, orderId, amountMinor, currency, chargedAt);
    }
}
