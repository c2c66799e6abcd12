package katas.repositories;

import katas.kit.boot.BootContext;
import katas.repositories.api.Orders;
import katas.repositories.api.Storage;
import katas.repositories.api.Storages;
import katas.repositories.api.Tx;
import katas.repositories.application.SqlTx;
import katas.repositories.persistence.OrderRow;
import katas.repositories.persistence.SqlOrders;
import katas.repositories.persistence.memory.MemoryOrders;
import katas.repositories.persistence.uow.CurrentSession;
import org.hibernate.SessionFactory;

/** Puts both storages together. */
public final class Wiring {

    private Wiring() {
    }

    public static Storages boot(BootContext context) {
        SessionFactory sessions = context.sessionFactory(OrderRow.class);
        CurrentSession current = new CurrentSession(sessions);
        return new Both(
                new Kept(new SqlOrders(current), new SqlTx(sessions, current)),
                new Kept(new MemoryOrders(), Runnable::run));
    }

    private record Both(Storage sql, Storage memory) implements Storages {
    }

    private record Kept(Orders orders, Tx tx) implements Storage {
    }
}
