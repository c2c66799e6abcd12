package katas.atomicity.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import katas.atomicity.domain.Order;

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

    protected PaymentRow() {
    }

    PaymentRow(String id, Order order) {
        this.id = id;
        this.orderId = order.id().value();
        this.amountMinor = order.totalMinor();
        this.currency = order.currency();
        this.status = "PENDING";
    }
}
