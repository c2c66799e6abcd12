package katas.{{package}};

import katas.{{package}}.api.Till;
import katas.{{package}}.application.TillService;
import katas.{{package}}.persistence.Entry;
import katas.{{package}}.persistence.Ledger;
import katas.{{package}}.persistence.Stock;
import katas.kit.boot.BootContext;

/** Puts the shop together. */
public final class Wiring {

    private Wiring() {
    }

    public static Till boot(BootContext context) {
        return new TillService(context.sessionFactory(Entry.class), new Stock(), new Ledger(), context.ids());
    }
}
