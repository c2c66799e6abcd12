package katas.kit.facts;

import static katas.kit.facts.OtherThread.resultOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Version;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StaleObjectStateException;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** H19: what a conflict looks like to the caller, which depends on when it is noticed. */
class FailureFactsTest {

    @Entity(name = "Stock")
    static class Stock {
        @Id
        private String sku;
        private int onHand;
        @Version
        private int version;
    }

    private final Lab lab = Lab.withTablesFor(Stock.class);
    private final OtherThread other = new OtherThread(lab);
    private Session first;
    private Session second;

    @BeforeEach
    void two_transactions_on_two_rows() {
        lab.execute("insert into stock(sku, onHand, version) values('tea', 5, 0), ('milk', 5, 0)");
        first = lab.sessions.openSession();
        second = lab.sessions.openSession();
        first.beginTransaction();
        second.beginTransaction();
    }

    @AfterEach
    void close() throws SQLException {
        other.close();
        first.close();
        second.close();
        lab.close();
    }

    @Test
    void a_stale_version_fails_at_flush_as_OptimisticLockException() {
        change(first, "tea");
        lab.execute("update stock set version = 1");
        assertThat(catchThrowable(first::flush)).isInstanceOf(OptimisticLockException.class)
                .hasCauseInstanceOf(StaleObjectStateException.class);
    }

    @Test
    void a_stale_version_fails_at_commit_the_same_way() {
        change(first, "tea");
        lab.execute("update stock set version = 1");
        assertThat(causesOf(catchThrowable(first.getTransaction()::commit)))
                .startsWith(OptimisticLockException.class, StaleObjectStateException.class);
    }

    @Test
    void a_stale_version_fails_at_commit_as_RollbackException_around_it_when_the_factory_was_started_by_jakarta_persistence() {
        try (SessionFactory factory = lab.startedByJakartaPersistence(Stock.class); Session session = factory.openSession()) {
            session.beginTransaction();
            change(session, "tea");
            lab.execute("update stock set version = 1");
            assertThat(causesOf(catchThrowable(session.getTransaction()::commit)))
                    .startsWith(RollbackException.class, OptimisticLockException.class, StaleObjectStateException.class);
        }
    }

    @Test
    void a_stale_version_fails_in_a_stateless_session_as_StaleObjectStateException_at_once() {
        try (StatelessSession session = lab.sessions.openStatelessSession()) {
            Transaction transaction = session.beginTransaction();
            Stock stock = session.get(Stock.class, "tea");
            lab.execute("update stock set version = 1");
            stock.onHand = 1;
            assertThatThrownBy(() -> session.update(stock)).isExactlyInstanceOf(StaleObjectStateException.class);
            transaction.rollback();
        }
    }

    @Test
    void a_deadlock_fails_at_flush_as_PessimisticLockException() throws Exception {
        Future<?> survivor = holdTeaAndAskForMilkWhichTheSecondHolds();
        change(second, "tea");
        Throwable failure = catchThrowable(second::flush);
        assertThat(causesOf(failure)).startsWith(PessimisticLockException.class, LockAcquisitionException.class);
        assertThat(sqlStateIn(failure)).isEqualTo("40001");
        resultOf(survivor);
    }

    @Test
    void a_deadlock_fails_at_commit_the_same_way() throws Exception {
        Future<?> survivor = holdTeaAndAskForMilkWhichTheSecondHolds();
        change(second, "tea");
        Throwable failure = catchThrowable(second.getTransaction()::commit);
        assertThat(causesOf(failure)).startsWith(PessimisticLockException.class, LockAcquisitionException.class);
        assertThat(sqlStateIn(failure)).isEqualTo("40001");
        resultOf(survivor);
    }

    @Test
    void a_deadlock_fails_at_commit_as_RollbackException_around_it_when_the_factory_was_started_by_jakarta_persistence() throws Exception {
        try (SessionFactory factory = lab.startedByJakartaPersistence(Stock.class)) {
            second.close();
            second = factory.openSession();
            second.beginTransaction();
            Future<?> survivor = holdTeaAndAskForMilkWhichTheSecondHolds();
            change(second, "tea");
            assertThat(causesOf(catchThrowable(second.getTransaction()::commit)))
                    .startsWith(RollbackException.class, PessimisticLockException.class, LockAcquisitionException.class);
            resultOf(survivor);
            second.close();
        }
    }

    /** The second began to write last, so that it will be the victim. */
    private Future<?> holdTeaAndAskForMilkWhichTheSecondHolds() {
        change(first, "tea");
        first.flush();
        change(second, "milk");
        second.flush();
        return other.startAndAwaitBlocked(() -> {
            change(first, "milk");
            first.flush();
            return null;
        });
    }

    private static void change(Session session, String sku) {
        session.find(Stock.class, sku).onHand--;
    }

    private static List<Class<?>> causesOf(Throwable failure) {
        List<Class<?>> types = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            types.add(cause.getClass());
        }
        return types;
    }

    private static String sqlStateIn(Throwable failure) {
        if (failure instanceof SQLException exception) {
            return exception.getSQLState();
        }
        assertThat(failure.getCause()).as("no SQLException among the causes").isNotNull();
        return sqlStateIn(failure.getCause());
    }
}
