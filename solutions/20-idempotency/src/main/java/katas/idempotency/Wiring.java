package katas.idempotency;

import katas.idempotency.api.Payments;
import katas.idempotency.application.PaymentService;
import katas.idempotency.persistence.EntryRow;
import katas.idempotency.persistence.KeyRow;
import katas.idempotency.persistence.PaymentRow;
import katas.kit.boot.BootContext;

/** Puts the cashier together. */
public final class Wiring {

    private Wiring() {
    }

    public static Payments boot(BootContext context) {
        return new PaymentService(context.sessionFactory(PaymentRow.class, EntryRow.class, KeyRow.class), context.ids(), context.clock());
    }
}
