package katas.kit.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.NoResultException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.hibernate.TransactionManagementException;
import org.hibernate.resource.transaction.spi.TransactionStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransactionFactsTest {

    @Entity(name = "Item")
    static class Item {
        @Id
        private int id;
        @Column(unique = true)
        private int qty;

        Item() {
        }

        Item(int id, int qty) {
            this.id = id;
            this.qty = qty;
        }
    }

    private final Lab lab = Lab.withTablesFor(Item.class);

    @AfterEach
    void close() throws SQLException {
        lab.close();
    }

    /** H4 */
    @Test
    void commit_of_a_rollback_only_transaction_returns_normally_and_stores_nothing() {
        try (Session session = lab.sessions.openSession()) {
            Transaction transaction = session.beginTransaction();
            session.persist(new Item(1, 1));
            session.flush();
            transaction.markRollbackOnly();
            assertThatCode(transaction::commit).doesNotThrowAnyException();
        }
        assertThat(lab.count("item")).isZero();
    }

    /** H4 */
    @Test
    void commit_of_a_rollback_only_transaction_of_an_entity_manager_does_the_same() {
        try (EntityManager manager = lab.sessions.createEntityManager()) {
            manager.getTransaction().begin();
            manager.persist(new Item(1, 1));
            manager.flush();
            manager.getTransaction().setRollbackOnly();
            assertThatCode(manager.getTransaction()::commit).doesNotThrowAnyException();
        }
        assertThat(lab.count("item")).isZero();
    }

    /** H4 */
    @Test
    void in_transaction_and_run_in_transaction_return_normally_after_rolling_back_a_rollback_only_transaction() {
        assertThatCode(() -> lab.sessions.inTransaction(session -> {
            session.persist(new Item(1, 1));
            session.getTransaction().setRollbackOnly();
        })).doesNotThrowAnyException();
        assertThatCode(() -> lab.sessions.runInTransaction(manager -> {
            manager.persist(new Item(1, 1));
            manager.getTransaction().setRollbackOnly();
        })).doesNotThrowAnyException();
        assertThat(lab.count("item")).isZero();
    }

    /** H4 */
    @Test
    void commit_of_a_rollback_only_transaction_is_as_silent_when_the_factory_was_started_by_jakarta_persistence() {
        try (SessionFactory factory = lab.startedByJakartaPersistence(Item.class); EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            manager.persist(new Item(1, 1));
            manager.getTransaction().setRollbackOnly();
            assertThatCode(manager.getTransaction()::commit).doesNotThrowAnyException();
        }
        assertThat(lab.count("item")).isZero();
    }

    /** H4 */
    @Test
    void commit_of_a_rollback_only_transaction_throws_when_compliance_with_jpa_is_asked_for() throws SQLException {
        Map<String, Object> settings = Map.of("hibernate.jpa.compliance.transaction", "true", "hibernate.hbm2ddl.auto", "create");
        try (Lab compliant = new Lab(settings, Item.class); Session session = compliant.sessions.openSession()) {
            Transaction transaction = session.beginTransaction();
            session.persist(new Item(1, 1));
            transaction.setRollbackOnly();
            assertThatThrownBy(transaction::commit).isInstanceOf(RollbackException.class);
            assertThat(compliant.count("item")).isZero();
        }
    }

    /** H4 */
    @Test
    void an_exception_from_flush_marks_rollback_only_so_that_catching_it_loses_everything() {
        try (Session session = lab.sessions.openSession()) {
            Transaction transaction = session.beginTransaction();
            session.persist(new Item(1, 1));
            session.flush();
            session.persist(new Item(2, 1));
            assertThatThrownBy(session::flush).isInstanceOf(PersistenceException.class);
            assertThat(transaction.getStatus()).isEqualTo(TransactionStatus.MARKED_ROLLBACK);
            assertThatCode(transaction::commit).doesNotThrowAnyException();
        }
        assertThat(lab.count("item")).isZero();
    }

    /** H4 */
    @Test
    void an_exception_from_an_entity_query_marks_rollback_only() {
        lab.execute("insert into item values(1, 0)");
        try (Session session = lab.sessions.openSession()) {
            Transaction transaction = session.beginTransaction();
            assertThatThrownBy(() -> session.createQuery("from Item where 1 / qty = 1", Item.class).getResultList())
                    .isInstanceOf(PersistenceException.class);
            assertThat(transaction.getStatus()).isEqualTo(TransactionStatus.MARKED_ROLLBACK);
            transaction.rollback();
        }
    }

    /** H4 */
    @Test
    void an_answer_without_rows_does_not_mark_rollback_only() {
        try (Session session = lab.sessions.openSession()) {
            Transaction transaction = session.beginTransaction();
            session.persist(new Item(1, 1));
            assertThatThrownBy(() -> session.createQuery("from Item where id = 7", Item.class).getSingleResult())
                    .isInstanceOf(NoResultException.class);
            assertThat(transaction.getStatus()).isEqualTo(TransactionStatus.ACTIVE);
            transaction.commit();
        }
        assertThat(lab.count("item")).isEqualTo(1);
    }

    /** H5 */
    @Test
    void in_transaction_of_a_session_that_has_one_joins_it_and_then_commits_it() {
        try (Session session = lab.sessions.openSession()) {
            Transaction outer = session.beginTransaction();
            session.persist(new Item(1, 1));
            session.inTransaction(inner -> session.persist(new Item(2, 2)));
            assertThat(lab.count("item")).as("visible to others").isEqualTo(2);
            assertThat(outer.isActive()).isFalse();
        }
    }

    /** H5 */
    @Test
    void in_transaction_of_a_session_inside_in_transaction_of_the_factory_fails_after_everything_was_committed() {
        assertThatThrownBy(() -> lab.sessions.inTransaction(session -> {
            session.persist(new Item(1, 1));
            session.inTransaction(inner -> session.persist(new Item(2, 2)));
        })).isInstanceOf(TransactionManagementException.class);
        assertThat(lab.count("item")).isEqualTo(2);
    }

    /** H5 */
    @Test
    void in_transaction_of_the_factory_inside_another_is_a_second_transaction_that_stays_when_the_outer_rolls_back() {
        assertThatThrownBy(() -> lab.sessions.inTransaction(outer -> {
            outer.persist(new Item(1, 1));
            outer.flush();
            lab.sessions.inTransaction(inner -> {
                assertThat(inner).isNotSameAs(outer);
                assertThat(inner.find(Item.class, 1)).as("what the outer wrote").isNull();
                inner.persist(new Item(2, 2));
            });
            throw new IllegalStateException("the outer fails");
        })).hasMessage("the outer fails");
        assertThat(lab.valueOf("select min(id) from item")).isEqualTo(2);
        assertThat(lab.count("item")).isEqualTo(1);
    }
}
