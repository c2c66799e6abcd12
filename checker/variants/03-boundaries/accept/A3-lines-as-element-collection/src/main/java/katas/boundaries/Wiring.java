package katas.boundaries;

import katas.boundaries.api.OrderDesk;
import katas.boundaries.application.OrderDeskService;
import katas.boundaries.domain.catalogue.Product;
import katas.boundaries.domain.order.Order;
import katas.kit.boot.BootContext;

/** Puts the application together. */
public final class Wiring {

    private Wiring() {
    }

    public static OrderDesk boot(BootContext context) {
        return new OrderDeskService(
                context.sessionFactory(Order.class, Product.class),
                context.ids(),
                context.clock());
    }
}
