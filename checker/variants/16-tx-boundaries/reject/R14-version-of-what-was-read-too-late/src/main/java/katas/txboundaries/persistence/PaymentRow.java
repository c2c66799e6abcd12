package katas.txboundaries.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.domain.Payment;

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
    @Enumerated(EnumType.STRING)
    private Payment.Status status;
    @Column(name = "idem_key")
    private String key;
    @Column(name = "provider_ref")
    private String reference;

    protected PaymentRow() {
    }

    PaymentRow(Payment payment) {
        this.id = payment.key();
        this.orderId = payment.order().value();
        this.amountMinor = payment.amountMinor();
        this.currency = payment.currency();
        this.status = Payment.Status.PENDING;
        this.key = payment.key();
    }

    Payment toPayment() {
        return new Payment(key, new OrderId(orderId), amountMinor, currency);
    }

    boolean end(Payment.Status how, String providersReference) {
        if (status != Payment.Status.PENDING) {
            return false;
        }
        status = how;
        reference = providersReference;
        return true;
    }
}
