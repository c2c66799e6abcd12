package katas.boundaries;

import katas.boundaries.api.OrderDesk;
import katas.boundaries.application.OrderDeskService;
import katas.boundaries.application.Transactions;
import katas.kit.boot.BootContext;

/** Puts the application together. */
public final class Wiring {

    private Wiring() {
    }

    public static OrderDesk boot(BootContext context) {
        return new OrderDeskService(new Transactions(context.dataSource()), context.ids(), context.clock());
    }
}
