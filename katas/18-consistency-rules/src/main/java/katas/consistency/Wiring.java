package katas.consistency;

import katas.consistency.api.Shop;
import katas.consistency.application.ShopService;
import katas.consistency.persistence.CartRow;
import katas.consistency.persistence.CustomerRow;
import katas.consistency.persistence.OrderRow;
import katas.consistency.persistence.StockRow;
import katas.kit.boot.BootContext;

/** Puts the shop together. */
public final class Wiring {

    private Wiring() {
    }

    public static Shop boot(BootContext context) {
        return new ShopService(context.sessionFactory(CustomerRow.class, CartRow.class, OrderRow.class, StockRow.class),
                context.ids(), context.clock());
    }
}
