package katas.repositories;

import javax.sql.DataSource;
import katas.kit.boot.BootContext;
import katas.repositories.api.Orders;
import katas.repositories.api.Storage;
import katas.repositories.api.Storages;
import katas.repositories.api.Tx;
import katas.repositories.application.SqlTx;
import katas.repositories.persistence.Repositories;
import katas.repositories.persistence.memory.Memory;
import katas.repositories.persistence.uow.CurrentConnection;

/** Puts both storages together. */
public final class Wiring {

    private Wiring() {
    }

    public static Storages boot(BootContext context) {
        DataSource database = context.dataSource();
        CurrentConnection current = new CurrentConnection();
        Memory memory = new Memory();
        return new Both(
                new Kept(Repositories.sql(database, current), new SqlTx(database, current)),
                new Kept(memory.orders(), memory::during));
    }

    private record Both(Storage sql, Storage memory) implements Storages {
    }

    private record Kept(Orders orders, Tx tx) implements Storage {
    }
}
