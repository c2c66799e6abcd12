package katas.atomicity;

import java.util.Map;
import katas.atomicity.api.Checkout;
import katas.atomicity.application.CheckoutService;
import katas.atomicity.persistence.OrderRow;
import katas.atomicity.persistence.Orders;
import katas.atomicity.persistence.Outbox;
import katas.atomicity.persistence.PaymentRow;
import katas.atomicity.persistence.Payments;
import katas.atomicity.persistence.Stock;
import katas.kit.boot.BootContext;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;

/** Puts the shop together. */
public final class Wiring {

    private Wiring() {
    }

    public static Checkout boot(BootContext context) {
        SessionFactory sessions = context.sessionFactory(
                Map.of(AvailableSettings.CURRENT_SESSION_CONTEXT_CLASS, "thread"), OrderRow.class, PaymentRow.class);
        return new CheckoutService(sessions, new Orders(sessions), new Stock(sessions), new Payments(sessions, context.ids()),
                new Outbox(sessions), context.ids(), context.clock());
    }
}
