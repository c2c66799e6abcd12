package katas.txboundaries.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import katas.txboundaries.domain.Command;
import katas.txboundaries.domain.Order;

@Entity
@Table(name = "outbox")
public class OutboxRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;
    @Column(name = "aggregate_type")
    private String aggregateType;
    @Column(name = "aggregate_id")
    private String aggregateId;
    @Enumerated(EnumType.STRING)
    private Command.Type type;
    private String payload;
    @Column(name = "published_at")
    private Instant publishedAt;

    protected OutboxRow() {
    }

    OutboxRow(Command.Type type, Order order, String payload) {
        this.aggregateType = "Order";
        this.aggregateId = order.id().value();
        this.type = type;
        this.payload = payload;
    }

    Command toCommand(Order order) {
        return new Command(id, type, order, payload);
    }
}
