package katas.fetching;

import katas.fetching.api.Overview;
import katas.fetching.application.OverviewService;
import katas.fetching.persistence.Customer;
import katas.fetching.persistence.Order;
import katas.fetching.persistence.OrderLine;
import katas.fetching.persistence.Orders;
import katas.fetching.persistence.Payment;
import katas.kit.boot.BootContext;
import org.hibernate.SessionFactory;

/** Puts the application together. */
public final class Wiring {

    private Wiring() {
    }

    public static Overview boot(BootContext context) {
        SessionFactory sessions = context.sessionFactory(Customer.class, Order.class, OrderLine.class, Payment.class);
        return new OverviewService(sessions, new Orders());
    }
}
