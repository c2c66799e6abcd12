package katas.kit.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Version;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaleReadFactsTest {

    @Entity(name = "Stock")
    static class Stock {
        @Id
        private int id;
        private int onHand;
    }

    @Entity(name = "VersionedStock")
    static class VersionedStock {
        @Id
        private int id;
        private int onHand;
        @Version
        private int version;
    }

    private final Lab lab = Lab.withTablesFor(Stock.class, VersionedStock.class);

    @BeforeEach
    void five_on_hand() {
        lab.execute("insert into stock(id, onHand) values(1, 5)", "insert into versionedstock(id, onHand, version) values(1, 5, 0)");
    }

    @AfterEach
    void close() throws SQLException {
        lab.close();
    }

    /** H6 */
    @Test
    void find_with_a_lock_does_not_refresh_a_managed_instance() {
        afterSomebodyElseChangedOnHandToSeven((session, managed) -> {
            lab.forget();
            assertThat(session.find(Stock.class, 1, LockModeType.PESSIMISTIC_WRITE)).isSameAs(managed);
            assertThat(managed.onHand).isEqualTo(5);
            assertThat(lab.statements()).singleElement().asString().contains("for update");
        });
    }

    /** H6 */
    @Test
    void lock_does_not_refresh_a_managed_instance() {
        afterSomebodyElseChangedOnHandToSeven((session, managed) -> {
            session.lock(managed, LockModeType.PESSIMISTIC_WRITE);
            assertThat(managed.onHand).isEqualTo(5);
        });
    }

    /** H6 */
    @Test
    void a_query_with_a_lock_does_not_refresh_a_managed_instance() {
        afterSomebodyElseChangedOnHandToSeven((session, managed) -> {
            Stock found = session.createQuery("from Stock where id = 1", Stock.class)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
            assertThat(found).isSameAs(managed);
            assertThat(managed.onHand).isEqualTo(5);
        });
    }

    /** H6 */
    @Test
    void refresh_with_a_lock_does_refresh() {
        afterSomebodyElseChangedOnHandToSeven((session, managed) -> {
            session.refresh(managed, LockModeType.PESSIMISTIC_WRITE);
            assertThat(managed.onHand).isEqualTo(7);
        });
    }

    /** H6 */
    @Test
    void find_with_a_lock_throws_when_the_managed_instance_is_versioned_and_stale() {
        lab.sessions.inTransaction(session -> {
            session.find(VersionedStock.class, 1);
            lab.execute("update versionedstock set onHand = 7, version = 1");
            assertThatThrownBy(() -> session.find(VersionedStock.class, 1, LockModeType.PESSIMISTIC_WRITE))
                    .isInstanceOf(OptimisticLockException.class);
        });
    }

    /** H7 */
    @Test
    void an_entity_query_returns_the_managed_instance_with_its_old_values_even_when_the_row_matched_on_the_new_one() {
        afterSomebodyElseChangedOnHandToSeven((session, managed) -> {
            List<Stock> found = session.createQuery("from Stock where onHand = 7", Stock.class).getResultList();
            assertThat(found).containsExactly(managed);
            assertThat(managed.onHand).isEqualTo(5);
        });
    }

    /** H7 */
    @Test
    void a_query_for_a_single_column_shows_the_new_value() {
        afterSomebodyElseChangedOnHandToSeven((session, managed) -> assertThat(
                session.createQuery("select onHand from Stock where id = 1", Integer.class).getSingleResult()).isEqualTo(7));
    }

    private void afterSomebodyElseChangedOnHandToSeven(BiConsumer<Session, Stock> then) {
        lab.sessions.inTransaction(session -> {
            Stock managed = session.find(Stock.class, 1);
            lab.execute("update stock set onHand = 7");
            then.accept(session, managed);
        });
    }
}
