package katas.txboundaries.application;

import java.util.Optional;
import katas.kit.boot.IdSource;
import katas.txboundaries.api.OrderId;
import katas.txboundaries.api.PaymentResult;
import katas.txboundaries.api.Payments;
import katas.txboundaries.domain.Command;
import katas.txboundaries.domain.Order;
import katas.txboundaries.persistence.Orders;
import katas.txboundaries.persistence.Outbox;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public final class Cashier implements Payments {

    private final SessionFactory sessions;
    private final Orders orders;
    private final Outbox outbox;
    private final Worker worker;
    private final IdSource ids;

    public Cashier(SessionFactory sessions, Orders orders, Outbox outbox, Worker worker, IdSource ids) {
        this.sessions = sessions;
        this.orders = orders;
        this.outbox = outbox;
        this.worker = worker;
        this.ids = ids;
    }

    @Override
    public PaymentResult pay(OrderId id) {
        Optional<Command> command = sessions.fromTransaction(session -> order(session, id));
        if (command.isEmpty()) {
            boolean paid = sessions.fromTransaction(session -> orders.find(session, id)).isPaid();
            return paid ? PaymentResult.PAID : PaymentResult.IN_PROGRESS;
        }
        PaymentResult result = worker.charge(command.get());
        worker.sendReceipts();
        return result;
    }

    @Override
    public int recover() {
        int ended = 0;
        for (Command command : sessions.fromTransaction(session -> outbox.open(session, Command.Type.CHARGE))) {
            ended += worker.charge(command) == PaymentResult.IN_PROGRESS ? 0 : 1;
        }
        worker.sendReceipts();
        return ended;
    }

    private Optional<Command> order(Session session, OrderId id) {
        Order order = orders.lock(session, id);
        if (!order.isPayable()) {
            return Optional.empty();
        }
        orders.change(session, id, Order.Status.PAYMENT_PENDING);
        return Optional.of(outbox.add(session, Command.Type.CHARGE, order, ids.next()));
    }
}
