package katas.evolution;

import katas.evolution.api.Backfill;
import katas.evolution.api.Customers;
import katas.evolution.api.Releases;
import katas.evolution.application.backfill.NameBackfill;
import katas.evolution.application.v2.CustomersV2;
import katas.evolution.application.v3.CustomersV3;
import katas.kit.boot.BootContext;

/** Puts each release together when it is started: none of them runs in the same process as another. */
public final class Wiring {

    private Wiring() {
    }

    public static Releases boot(BootContext context) {
        return new Releases() {
            @Override
            public Customers v2() {
                return new CustomersV2(context.sessionFactory(katas.evolution.persistence.v2.CustomerRow.class));
            }

            @Override
            public Customers v3() {
                return new CustomersV3(context.sessionFactory(katas.evolution.persistence.v3.CustomerRow.class));
            }

            @Override
            public Backfill backfill() {
                return new NameBackfill();
            }
        };
    }
}
