package katas.txboundaries;

import katas.kit.boot.BootContext;
import katas.txboundaries.api.Payments;
import katas.txboundaries.application.Cashier;
import katas.txboundaries.persistence.OrderRow;
import katas.txboundaries.persistence.Orders;
import katas.txboundaries.persistence.PaymentLog;
import katas.txboundaries.persistence.PaymentRow;

/** Puts the shop together. */
public final class Wiring {

    private Wiring() {
    }

    public static Payments boot(BootContext context) {
        return new Cashier(context.sessionFactory(OrderRow.class, PaymentRow.class), new Orders(), new PaymentLog(),
                context.gateway(), context.mailer(), context.ids());
    }
}
