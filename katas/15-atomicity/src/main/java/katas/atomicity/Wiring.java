package katas.atomicity;

import katas.atomicity.api.Checkout;
import katas.atomicity.application.CheckoutService;
import katas.atomicity.persistence.OrderRow;
import katas.atomicity.persistence.Orders;
import katas.atomicity.persistence.Outbox;
import katas.atomicity.persistence.PaymentRow;
import katas.atomicity.persistence.Payments;
import katas.atomicity.persistence.Stock;
import katas.kit.boot.BootContext;

/** Puts the shop together. */
public final class Wiring {

    private Wiring() {
    }

    public static Checkout boot(BootContext context) {
        return new CheckoutService(context.sessionFactory(OrderRow.class, PaymentRow.class), new Orders(), new Stock(),
                new Payments(context.ids()), new Outbox(context.dataSource()), context.ids(), context.clock());
    }
}
