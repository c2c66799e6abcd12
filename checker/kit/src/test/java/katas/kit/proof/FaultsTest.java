package katas.kit.proof;

import static katas.kit.PersistenceAssertions.assertThat;
import static katas.kit.fault.FaultKind.COMMIT_FAILS;
import static katas.kit.fault.FaultKind.CRASH;
import static katas.kit.fault.FaultKind.STATEMENT_FAILS;
import static katas.kit.proof.Statements.run;
import static katas.kit.proof.Statements.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import katas.kit.Database;
import katas.kit.Node;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fault.FaultKind;
import katas.kit.fault.FaultRun;
import katas.kit.fault.FaultSweep;
import katas.kit.fault.Faults;
import katas.kit.fault.SqlStates;
import katas.kit.jdbc.SimulatedCrash;
import katas.kit.record.Recorder;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each fault does what it says, and a sweep finds the one point that an application forgot. */
@PersistenceTest
class FaultsTest {

    private Database db;
    private Node node;
    private Faults faults;

    @BeforeEach
    void instruments(Database db, Nodes nodes, Faults faults) {
        this.db = db;
        this.node = nodes.get("app");
        this.faults = faults;
        twoAccounts();
    }

    @Test
    void a_statement_fails_without_effect_as_often_as_asked_and_from_where_asked() throws SQLException {
        faults.atStatement("UPDATE account").nth(2).times(2).with(SqlStates.SERIALIZATION_FAILURE);

        assertThat(update("x", 1)).isEmpty();
        assertThat(update("x", 2)).isEqualTo(SqlStates.SERIALIZATION_FAILURE);
        assertThat(update("x", 3)).isEqualTo(SqlStates.SERIALIZATION_FAILURE);
        assertThat(update("y", 4)).isEmpty();
        assertThat(balance("x")).isEqualTo(1);
        assertThat(balance("y")).isEqualTo(4);
    }

    @Test
    void a_statement_that_fails_after_its_effect_has_taken_effect() {
        faults.at(FaultKind.STATEMENT_FAILS_AFTER_EFFECT, call -> true);

        assertThatThrownBy(() -> {
            try (Connection autoCommitted = node.dataSource().getConnection()) {
                run(autoCommitted, "update account set balance_minor = 1 where id = 'x'");
            }
        }).isInstanceOf(SQLException.class);
        assertThat(balance("x")).isEqualTo(1);
    }

    @Test
    void a_failing_commit_has_rolled_back_and_a_lost_acknowledgement_has_committed() {
        faults.atCommit(FaultKind.COMMIT_FAILS);
        assertThatThrownBy(this::move).isInstanceOf(SQLException.class);
        assertThat(balance("x")).isEqualTo(100);

        faults.clear();
        faults.atCommit(FaultKind.ACKNOWLEDGEMENT_LOST);
        assertThatThrownBy(this::move).isInstanceOf(SQLException.class);
        assertThat(balance("x")).isEqualTo(90);
        assertThat(balance("y")).isEqualTo(110);
    }

    @Test
    void a_dropped_connection_rolls_back_and_stays_dead() throws SQLException {
        faults.at(FaultKind.CONNECTION_DROPS, call -> call.statements().stream().anyMatch(sql -> sql.text().contains("+ 10")));
        try (Connection connection = node.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "update account set balance_minor = balance_minor - 10 where id = 'x'");
            assertThatThrownBy(() -> run(connection, "update account set balance_minor = balance_minor + 10 where id = 'y'")).isInstanceOf(SQLException.class);
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class).hasMessageContaining("lost");
        }
        assertThat(balance("x")).isEqualTo(100);
    }

    @Test
    void while_offline_nothing_reaches_the_database() {
        faults.offline(true);
        assertThat(update("x", 1)).isEqualTo(SqlStates.CONNECTION_FAILURE);
        faults.offline(false);
        assertThat(update("x", 2)).isEmpty();
    }

    @Test
    void no_clean_up_of_a_crashed_process_reaches_the_database() throws Exception {
        faults.at(FaultKind.CRASH, call -> call.statements().stream().anyMatch(sql -> sql.text().contains("+ 10")));
        List<Throwable> cleanUp = new ArrayList<>();

        assertThatThrownBy(() -> {
            try {
                transaction(node.dataSource(), c -> run(c, "update account set balance_minor = 0 where id = 'x'"));
                move();
            } finally {
                attempt(cleanUp, () -> transaction(node.dataSource(), c -> run(c, "update account set balance_minor = 55 where id = 'x'")));
                Thread helper = new Thread(() -> attempt(cleanUp, () -> node.dataSource().getConnection().close()));
                helper.start();
                helper.join();
            }
        }).isInstanceOf(SimulatedCrash.class);

        assertThat(cleanUp).hasSize(2).allSatisfy(thrown -> assertThat(thrown).isInstanceOf(SimulatedCrash.class));
        assertThat(node.isCrashed()).isTrue();
        assertThat(balance("x")).as("what was committed before the crash").isZero();
        assertThat(balance("y")).isEqualTo(100);
    }

    @Test
    void a_sweep_finds_the_one_bad_point() {
        FaultSweep.Result result = sweepOf(this::moveWithAHole, STATEMENT_FAILS, COMMIT_FAILS, CRASH).explore(run -> allOrNothing());

        assertThat(result.runs()).hasSize(8);
        assertThat(result.failures()).extracting(failure -> failure.run().point().number()).containsExactly(3, 3, 4, 4);
        assertThat(result.failures().get(0).run().point().toString()).contains("+ 10");
        assertThatThrownBy(() -> sweepOf(this::moveWithAHole, STATEMENT_FAILS).check(run -> allOrNothing()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("at point 3")
                .hasMessageContaining("this is the first")
                .hasMessageContaining("What reached the database");
    }

    @Test
    void a_sweep_of_one_transaction_visits_every_point_and_finds_nothing() {
        List<FaultRun> runs = sweepOf(this::move).check(run -> {
            allOrNothing();
            if (run.returned()) {
                assertThat(balance("y")).isEqualTo(110);
            }
        });

        // Two statements that may fail in four ways each, and a commit that may in four as well.
        assertThat(runs).hasSize(2 * 4 + 4);
        assertThat(runs).extracting(FaultRun::kind).contains(FaultKind.values());
    }

    @Test
    void a_sweep_speaks_the_sql_state_that_it_was_given() {
        List<FaultRun> runs = sweepOf(this::move, STATEMENT_FAILS, COMMIT_FAILS).with(SqlStates.DEADLOCK).check(run -> allOrNothing());

        assertThat(runs).isNotEmpty().allSatisfy(run -> assertThat(stateOf(run.thrown())).isEqualTo(SqlStates.DEADLOCK));
    }

    @Test
    void an_operation_that_fails_by_itself_or_does_nothing_is_no_ground_for_a_sweep() {
        assertThatThrownBy(() -> sweepOf(() -> {
            throw new IllegalStateException("by itself");
        }).check(run -> { })).isInstanceOf(AssertionError.class).hasMessageContaining("by itself");
        assertThatThrownBy(() -> sweepOf(() -> { }).check(run -> { })).isInstanceOf(AssertionError.class).hasMessageContaining("never reached the database");
    }

    @Test
    void an_operation_that_reaches_the_database_only_once_is_no_ground_for_a_sweep_either() {
        AtomicBoolean remembered = new AtomicBoolean();
        assertThatThrownBy(() -> sweepOf(() -> {
            if (remembered.compareAndSet(false, true)) {
                move();
            }
        }).check(run -> { })).isInstanceOf(AssertionError.class).hasMessageContaining("only in its first run");
    }

    @Test
    void hibernate_converts_what_is_injected() {
        faults.atStatement("select");
        Configuration configuration = new Configuration().setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                .setProperty("hibernate.dialect", "org.hibernate.dialect.H2Dialect");
        configuration.getProperties().put("jakarta.persistence.nonJtaDataSource", node.dataSource());
        try (SessionFactory sessions = configuration.buildSessionFactory()) {
            assertThatThrownBy(() -> sessions.fromSession(session -> session.createNativeQuery("select count(*) from account", Long.class).getSingleResult()))
                    .hasRootCauseInstanceOf(SQLException.class)
                    .satisfies(thrown -> assertThat(causes(thrown)).anyMatch(JDBCConnectionException.class::isInstance));
        }
    }

    private static String stateOf(Throwable thrown) {
        return thrown instanceof SQLException failure ? failure.getSQLState() : stateOf(thrown.getCause());
    }

    private FaultSweep sweepOf(Recorder.Action<?> operation, FaultKind... kinds) {
        return (kinds.length == 0 ? faults.sweep() : faults.sweep(kinds)).startingFrom(this::twoAccounts).operation(operation);
    }

    private void twoAccounts() {
        db.insert("account", "x", "ada", 100);
        db.insert("account", "y", "ada", 100);
    }

    private void move() throws SQLException {
        transaction(node.dataSource(), c -> {
            run(c, "update account set balance_minor = balance_minor - 10 where id = 'x'");
            run(c, "update account set balance_minor = balance_minor + 10 where id = 'y'");
        });
    }

    private void moveWithAHole() throws SQLException {
        transaction(node.dataSource(), c -> run(c, "update account set balance_minor = balance_minor - 10 where id = 'x'"));
        transaction(node.dataSource(), c -> run(c, "update account set balance_minor = balance_minor + 10 where id = 'y'"));
    }

    private void allOrNothing() {
        assertThat(balance("x") + balance("y")).as("money in the bank").isEqualTo(200);
    }

    private String update(String account, long balance) {
        DataSource database = node.dataSource();
        try {
            transaction(database, c -> run(c, "update account set balance_minor = ? where id = ?", balance, account));
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private long balance(String account) {
        return db.number("select balance_minor from account where id = ?", account);
    }

    private static void attempt(List<Throwable> failures, Attempt attempt) {
        try {
            attempt.run();
        } catch (Throwable thrown) {
            failures.add(thrown);
        }
    }

    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws Exception;
    }
}
