package katas.retry;

import katas.kit.boot.BootContext;
import katas.retry.api.Stocks;
import katas.retry.application.Retry;
import katas.retry.application.Warehouse;
import katas.retry.persistence.Shelves;
import katas.retry.persistence.TransferLog;
import katas.retry.persistence.TransferRow;

/** Puts the shop together. */
public final class Wiring {

    private Wiring() {
    }

    public static Stocks boot(BootContext context) {
        return new Warehouse(context.sessionFactory(TransferRow.class), new Shelves(), new TransferLog(),
                new Retry(context.sleeper(), context.clock()));
    }
}
