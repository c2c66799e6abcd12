package katas.kit.fault;

import static katas.kit.fixture.Jdbc.alone;
import static katas.kit.fixture.Jdbc.number;
import static katas.kit.fixture.Jdbc.transaction;
import static katas.kit.fixture.Jdbc.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fixture.Jdbc;
import katas.kit.fixture.On;
import katas.kit.record.Recorder;
import katas.kit.record.Recording;
import katas.kit.schedule.Interleavings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PersistenceTest(schema = Jdbc.SCHEMA)
class InjectedFaultsTest {

    private DataSource app;
    private Database db;
    private Faults faults;

    @BeforeEach
    void a_node(Nodes nodes, Database db, Faults faults) {
        this.app = nodes.get("app").dataSource();
        this.db = db;
        this.faults = faults;
    }

    @Test
    void a_serialization_failure_takes_the_whole_transaction_with_it_as_the_server_does() throws SQLException {
        faults.atStatement("'bob'").with(SqlStates.SERIALIZATION_FAILURE);
        transaction(app, connection -> {
            update(connection, "insert into doctor values ('ann', true)");
            assertThatThrownBy(() -> update(connection, "insert into doctor values ('bob', true)")).isInstanceOf(SQLException.class);
            goesOn(connection);
        });
        assertThat(db.column("select id from doctor")).isEqualTo(On.either(List.of("cid"), List.of()));
    }

    @Test
    void any_other_failure_of_a_statement_leaves_the_transaction_as_it_was_on_h2_and_aborts_it_on_postgres() throws SQLException {
        Fault fault = faults.atStatement("'bob'").with(SqlStates.UNIQUE_VIOLATION);
        transaction(app, connection -> {
            update(connection, "insert into doctor values ('ann', true)");
            SQLException failure = catchThrowableOfType(SQLException.class, () -> update(connection, "insert into doctor values ('bob', true)"));
            assertThat(failure.getSQLState()).isEqualTo("23505");
            goesOn(connection);
        });
        assertThat(db.column("select id from doctor order by id")).isEqualTo(On.either(List.of("ann", "cid"), List.of()));
        assertThat(fault.fired()).isEqualTo(1);
    }

    /** What is written after a failure: the rest of the story on H2, refused by PostgreSQL until the transaction is rolled back. */
    private static void goesOn(Connection connection) throws SQLException {
        if (On.postgres()) {
            assertThatThrownBy(() -> update(connection, "insert into doctor values ('cid', true)")).isInstanceOf(SQLException.class)
                    .extracting(failure -> ((SQLException) failure).getSQLState()).isEqualTo("25P02");
        } else {
            update(connection, "insert into doctor values ('cid', true)");
        }
    }

    @Test
    void a_commit_after_a_failure_is_told_as_what_it_does(Recorder recorder) throws SQLException {
        faults.atStatement("'bob'").with(SqlStates.UNIQUE_VIOLATION);
        Recording recording = recorder.record(() -> transaction(app, connection -> {
            update(connection, "insert into doctor values ('ann', true)");
            assertThat(catchThrowable(() -> update(connection, "insert into doctor values ('bob', true)"))).isNotNull();
        }));
        assertThat(db.count("doctor")).isEqualTo(On.either(1L, 0L));
        assertThat(recording.commits()).isEqualTo(On.either(1, 0));
        assertThat(recording.rollbacks()).isEqualTo(On.either(0, 1));
        assertThat(recording.transcript()).contains(On.either("commit", "rollback (by commit: a statement of the transaction had failed)"));
    }

    @Test
    void a_statement_that_fails_after_its_effect_takes_the_effect_with_it_on_postgres() throws SQLException {
        faults.at(FaultKind.STATEMENT_FAILS_AFTER_EFFECT, call -> call.isWrite());
        transaction(app, connection ->
                assertThat(catchThrowable(() -> update(connection, "insert into doctor values ('ann', true)"))).isInstanceOf(SQLException.class));
        assertThat(db.count("doctor")).isEqualTo(On.either(1L, 0L));
    }

    @Test
    void a_commit_may_fail_and_leave_the_connection_alive() throws SQLException {
        faults.atCommit(FaultKind.COMMIT_FAILS).with(SqlStates.SERIALIZATION_FAILURE);
        try (Connection connection = app.getConnection()) {
            connection.setAutoCommit(false);
            update(connection, "insert into doctor values ('ann', true)");
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            update(connection, "insert into doctor values ('bob', true)");
            connection.commit();
        }
        assertThat(db.column("select id from doctor")).containsExactly("bob");
    }

    @Test
    void a_rollback_that_fails_loses_its_connection_and_no_other(Recorder recorder) throws SQLException {
        faults.atRollback();
        Recording recording = recorder.record(() -> {
            Connection connection = app.getConnection();
            connection.setAutoCommit(false);
            update(connection, "insert into doctor values ('ann', true)");
            assertThatThrownBy(connection::close).isInstanceOf(SQLException.class);
            assertThat(connection.isClosed()).isTrue();
        });
        assertThat(recording.connectionsInUseNow()).isZero();
        assertThat(db.count("doctor")).isZero();
        for (int i = 0; i < 20; i++) {
            alone(app, "delete from doctor");
        }
    }

    @Test
    void who_was_offline_has_lost_the_open_transaction() throws SQLException {
        try (Connection connection = app.getConnection()) {
            connection.setAutoCommit(false);
            update(connection, "insert into doctor values ('ann', true)");
            faults.offline(true);
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class).hasMessageContaining("can't be reached");
            faults.offline(false);
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        }
        assertThat(db.count("doctor")).isZero();
        assertThat(alone(app, "insert into doctor values ('bob', true)")).isEqualTo(1);
    }

    @Test
    void a_timeline_tells_a_failure_that_was_none(Recorder recorder) throws SQLException {
        faults.atCommit(FaultKind.ACKNOWLEDGEMENT_LOST);
        Recording recording = recorder.record(() -> assertThat(catchThrowable(() ->
                transaction(app, connection -> update(connection, "insert into doctor values ('ann', true)")))).isNotNull());

        assertThat(recording.commits()).as("it was one").isEqualTo(1);
        assertThat(recording.transcript()).contains("!! took effect, but the application was told SQLException: injected fault");
    }

    @Test
    void a_batch_that_was_refused_is_not_sent_with_the_next() throws SQLException {
        faults.atStatement("insert into doctor");
        transaction(app, connection -> {
            try (PreparedStatement batch = connection.prepareStatement("insert into doctor values (?, true)")) {
                batch.setString(1, "ann");
                batch.addBatch();
                assertThatThrownBy(batch::executeBatch).isInstanceOf(SQLException.class);
                if (On.postgres()) {
                    connection.rollback();
                }
                batch.setString(1, "bob");
                batch.addBatch();
                batch.executeBatch();
            }
        });
        assertThat(db.column("select id from doctor")).containsExactly("bob");
    }

    @Test
    void a_batch_on_a_connection_that_drops_is_told_so() throws SQLException {
        faults.at(FaultKind.CONNECTION_DROPS, call -> call.isBatch());
        try (Connection connection = app.getConnection(); PreparedStatement batch = connection.prepareStatement("insert into doctor values (?, true)")) {
            batch.setString(1, "ann");
            batch.addBatch();
            assertThat(catchThrowable(batch::executeBatch)).isInstanceOfSatisfying(SQLException.class,
                    failure -> assertThat(failure.getSQLState()).isEqualTo(SqlStates.CONNECTION_FAILURE));
        }
    }

    @Test
    void a_fault_in_a_schedule_ends_the_call_and_not_the_exploration(Interleavings interleavings, Nodes nodes) {
        List<String> ends = new ArrayList<>();
        interleavings
                .startingFrom(() -> {
                    faults.clear();
                    faults.at(FaultKind.STATEMENT_FAILS_AFTER_EFFECT, call -> call.node().equals("north"));
                })
                .operation("north", () -> alone(nodes.get("north").dataSource(), "insert into doctor values ('ann', true)"))
                .operation("south", () -> alone(nodes.get("south").dataSource(), "insert into doctor values ('bob', true)"))
                .check(run -> ends.add(run.succeeded() + " " + db.count("doctor")));
        assertThat(ends).containsExactly("[south] 2", "[south] 2");
    }

    @Test
    void a_sweep_reaches_the_last_point_also_when_the_first_call_of_an_application_takes_more() {
        AtomicInteger calls = new AtomicInteger();
        List<FaultRun> runs = faults.sweep(FaultKind.STATEMENT_FAILS, FaultKind.COMMIT_FAILS)
                .operation(() -> transaction(app, connection -> {
                    if (calls.incrementAndGet() == 1) {
                        number(connection, "select nextval('number_of_entry')");
                    }
                    update(connection, "insert into doctor values ('ann', true)");
                }))
                .check(run -> assertThat(db.count("doctor")).isZero());

        assertThat(runs).extracting(FaultRun::kind).containsExactly(FaultKind.STATEMENT_FAILS, FaultKind.COMMIT_FAILS);
        assertThat(runs).extracting(run -> run.point().what()).containsExactly("insert into doctor values ('ann', true)", "commit");
    }

    @Test
    void an_operation_that_tries_again_survives_a_single_failure_at_any_point() {
        List<FaultRun> runs = faults.sweep(FaultKind.STATEMENT_FAILS, FaultKind.CONNECTION_DROPS, FaultKind.COMMIT_FAILS)
                .operation(() -> {
                    try {
                        insertTwo();
                    } catch (SQLException once) {
                        insertTwo();
                    }
                })
                .check(run -> {
                    assertThat(run.returned()).isTrue();
                    assertThat(db.count("doctor")).isEqualTo(2);
                });
        assertThat(runs).hasSize(2 + 3 + 1);
    }

    @Test
    void whoever_tries_again_without_asking_is_found_where_the_answer_is_lost() {
        FaultSweep.Result result = faults.sweep()
                .operation(() -> {
                    try {
                        alone(app, "insert into entry (text) values ('a')");
                    } catch (SQLException once) {
                        alone(app, "insert into entry (text) values ('a')");
                    }
                })
                .explore(run -> assertThat(db.count("entry")).isLessThanOrEqualTo(1));

        assertThat(result.runs()).hasSize(4);
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.run().kind()).isEqualTo(FaultKind.STATEMENT_FAILS_AFTER_EFFECT);
            assertThat(failure.run().point().number()).isEqualTo(1);
            assertThat(failure.timeline()).contains("took effect, but the application was told");
        });
    }

    private void insertTwo() throws SQLException {
        transaction(app, connection -> {
            update(connection, "insert into doctor values ('ann', true)");
            update(connection, "insert into doctor values ('bob', true)");
        });
    }
}
