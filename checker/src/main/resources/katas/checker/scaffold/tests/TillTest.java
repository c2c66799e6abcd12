package katas.{{package}};

import static katas.kit.PersistenceAssertions.assertThat;
import static katas.kit.fault.FaultKind.CONNECTION_DROPS;
import static katas.kit.fault.FaultKind.STATEMENT_FAILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import katas.{{package}}.api.OutOfStock;
import katas.{{package}}.api.Till;
import katas.kit.Database;
import katas.kit.PersistenceTest;
import katas.kit.Snapshot;
import katas.kit.fault.Faults;
import org.junit.jupiter.api.Test;

// TODO(author): the behaviours, each a sentence in the words of the shop; those that are red on the stub fail by assertion.
@PersistenceTest(app = Wiring.class)
class TillTest {

    @Test
    void a_sale_leaves_the_shelf_and_is_in_the_books(Till till, Database db) {
        opens(db);
        till.sell("TEA", 3, 450);
        assertThat(db).hasRows(1, "stock where sku = 'TEA' and on_hand = 1");
        assertThat(db).hasRows(1, "ledger_entry where amount_minor = 1350");
    }

    @Test
    void a_sale_of_more_than_there_is_changes_nothing(Till till, Database db) {
        opens(db);
        Snapshot before = db.snapshot("stock", "ledger_entry");
        for (String sku : new String[] {"TEA", "MOON"}) {
            assertThat(catchThrowable(() -> till.sell(sku, 5, 450))).as("what the customer is told").isInstanceOf(OutOfStock.class);
            assertThat(db).as("after a sale that was refused").isUnchangedSince(before);
        }
    }

    @Test
    void a_sale_that_fails_at_any_statement_leaves_nothing_behind(Till till, Database db, Faults faults) {
        faults.sweep(STATEMENT_FAILS, CONNECTION_DROPS)
                .startingFrom(() -> opens(db))
                .operation(() -> till.sell("TEA", 3, 450))
                .check(run -> {
                    long sold = 4 - db.number("select on_hand from stock where sku = 'TEA'");
                    assertThat(sold).as("taken from the shelf by a sale that %s", run.returned() ? "returned" : "failed").isEqualTo(run.returned() ? 3 : 0);
                    assertThat(db.number("select coalesce(sum(amount_minor), 0) from ledger_entry")).as("in the books").isEqualTo(sold * 450);
                });
    }

    private static void opens(Database db) {
        db.insert("stock (sku, on_hand)", "TEA", 4);
        db.insert("stock (sku, on_hand)", "HONEY", 7);
    }
}
