package katas.idempotency;

import katas.idempotency.api.Payments;
import katas.idempotency.application.PaymentService;
import katas.idempotency.application.Transactions;
import katas.kit.boot.BootContext;

/** Puts the cashier together. */
public final class Wiring {

    private Wiring() {
    }

    public static Payments boot(BootContext context) {
        return new PaymentService(new Transactions(context.dataSource()), context.ids(), context.clock());
    }
}
