package katas.{{package}}.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import katas.{{package}}.domain.Sale;

@Entity
@Table(name = "ledger_entry")
public class Entry {

    @Id
    private String id;
    private String account;
    @Column(name = "amount_minor")
    private long amountMinor;
    private String kind;

    protected Entry() {
    }

    Entry(Sale sale) {
        this.id = sale.id();
        this.account = "sales";
        this.amountMinor = sale.amountMinor();
        this.kind = "SALE";
    }
}
