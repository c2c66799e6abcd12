package katas.{{package}}.application;

import katas.{{package}}.api.Till;
import katas.{{package}}.domain.Sale;
import katas.{{package}}.persistence.Ledger;
import katas.{{package}}.persistence.Stock;
import katas.kit.boot.IdSource;
import org.hibernate.SessionFactory;

// TODO(author): what somebody with the misconception of variant.yaml writes; at least one for each plausible one.
public final class TillService implements Till {

    private final SessionFactory sessions;
    private final Stock stock;
    private final Ledger ledger;
    private final IdSource ids;

    public TillService(SessionFactory sessions, Stock stock, Ledger ledger, IdSource ids) {
        this.sessions = sessions;
        this.stock = stock;
        this.ledger = ledger;
        this.ids = ids;
    }

    @Override
    public void sell(String sku, int qty, long unitPriceMinor) {
        Sale sale = new Sale(ids.next(), sku, qty, unitPriceMinor);
        sessions.inTransaction(session -> stock.take(session, sale));
        sessions.inTransaction(session -> ledger.book(session, sale));
    }
}
