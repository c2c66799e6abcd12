package katas.fetching;

import katas.fetching.api.Overview;
import katas.fetching.persistence.JdbcOverview;
import katas.kit.boot.BootContext;

/** Puts the application together. */
public final class Wiring {

    private Wiring() {
    }

    public static Overview boot(BootContext context) {
        return new JdbcOverview(context.dataSource());
    }
}
