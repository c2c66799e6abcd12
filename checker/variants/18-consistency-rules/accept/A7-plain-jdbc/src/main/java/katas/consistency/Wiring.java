package katas.consistency;

import katas.consistency.api.Shop;
import katas.consistency.application.ShopService;
import katas.consistency.application.Transactions;
import katas.kit.boot.BootContext;

/** Puts the shop together. */
public final class Wiring {

    private Wiring() {
    }

    public static Shop boot(BootContext context) {
        return new ShopService(new Transactions(context.dataSource()), context.ids(), context.clock());
    }
}
