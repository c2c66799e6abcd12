package katas.idempotency.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    protected PaymentRow() {
    }

    PaymentRow(Payment payment) {
        this.id = payment.id();
        this.orderId = payment.orderId();
        this.amountMinor = payment.amountMinor();
        this.currency = payment.currency();
        this.status = "CHARGED";
        this.chargedAt = payment.chargedAt();
    }
}
