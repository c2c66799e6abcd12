package katas.fetching.application;

import java.util.List;
import katas.fetching.api.OrderId;
import katas.fetching.api.Overview;
import katas.fetching.persistence.Order;
import katas.fetching.persistence.OrderLine;
import katas.fetching.persistence.Orders;
import katas.fetching.persistence.Payment;
import org.hibernate.SessionFactory;

/** Each question is answered in a transaction of its own. */
public final class OverviewService implements Overview {

    private final SessionFactory sessions;
    private final Orders orders;

    public OverviewService(SessionFactory sessions, Orders orders) {
        this.sessions = sessions;
        this.orders = orders;
    }

    @Override
    public List<Row> overview(int n) {
        return page(1, n);
    }

    @Override
    public List<Row> page(int page, int size) {
        return sessions.fromTransaction(session ->
                orders.newestInFull(session, (page - 1) * size, size).stream().map(OverviewService::row).toList());
    }

    @Override
    public Detail detail(OrderId order) {
        return sessions.fromTransaction(session -> detail(orders.get(session, order.value())));
    }

    @Override
    public List<Header> headers(int n) {
        return sessions.fromTransaction(session ->
                orders.newest(session, 0, n).stream().map(OverviewService::header).toList());
    }

    private static Row row(Order order) {
        String customer = order.getCustomer().getFullName();
        int lines = order.getLines().size();
        int units = order.getLines().stream().mapToInt(OrderLine::getQty).sum();
        long paid = order.getPayments().stream().mapToLong(Payment::getAmountMinor).sum();
        return new Row(new OrderId(order.getId()), customer, order.getTotalMinor(), lines, units, paid);
    }

    private static Header header(Order order) {
        return new Header(new OrderId(order.getId()), order.getStatus(), order.getTotalMinor());
    }

    private static Detail detail(Order order) {
        return new Detail(new OrderId(order.getId()), order.getCustomer().getFullName(),
                order.getLines().stream().map(OverviewService::line).toList(),
                order.getPayments().stream().map(OverviewService::payment).toList());
    }

    private static Detail.Line line(OrderLine line) {
        return new Detail.Line(line.getSku(), line.getQty(), line.getUnitPriceMinor());
    }

    private static Detail.Payment payment(Payment payment) {
        return new Detail.Payment(payment.getId(), payment.getAmountMinor());
    }
}
